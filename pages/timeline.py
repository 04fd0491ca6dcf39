"""Timeline: how a course's change grows, week by week, and what happens on which date."""

from answers.course import about_course
from components.frame import blocks, navigation, shell
from sections.timeline import chart, first_week, milestones, own_days, study_points, summary
from sections.timeline.skin import picture, stills

view = shell.open("timeline")
words = view.words
answer = about_course(view.plan, view.library, view.today)

blocks.opening(words("timeline.title"))
blocks.in_short(view, summary.in_short(view, answer), announce=True)

picture.counts(view)
picture.show(view, answer)
own_days.show(view, answer)

blocks.section(words("timeline.chart"))
chart.chart(view, answer)
study_points.show(view, answer)

blocks.section(words("timeline.milestones"))
milestones.milestones(view, answer)

blocks.section(words("timeline.first_week"), words("timeline.first_week_intro"))
first_week.show(view)
navigation.to_tone(view)

blocks.section(words("skin.twin.title"), words("skin.twin.intro"))
stills.show(view, answer)

shell.close(view)
