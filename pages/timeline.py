"""Timeline: how a course's change grows, week by week, and what happens on which date."""

from answers.course import about_course
from components.frame import blocks, navigation, parts, shell
from components.visit.answered import about
from sections.timeline import chart, first_week, milestones, own_days, reads, study_points, summary
from sections.timeline.skin import picture, stills

view = shell.open("timeline", quick=reads.QUICK)
words = view.words

blocks.opening(words("timeline.title"))
blocks.in_short_now(view, about(about_course, summary.show), reads=reads.COURSE)

picture.steppers(view)
picture.show(view)
own_days.show(view)

blocks.section(words("timeline.chart"))
parts.show(view, "chart", about(about_course, chart.chart), reads=reads.CHART)
study_points.show(view)

blocks.section(words("timeline.milestones"))
parts.show(view, "milestones", about(about_course, milestones.milestones), reads=reads.COURSE)

blocks.section(words("timeline.first_week"), words("timeline.first_week_intro"))
first_week.show(view)
navigation.to_tone(view)

blocks.section(words("skin.twin.title"), words("skin.twin.intro"))
parts.show(view, "stills", about(about_course, stills.show), reads=reads.STILLS)

shell.close(view)
