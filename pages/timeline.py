"""Timeline: how a course's change grows, week by week, and what happens on which date."""

from answers.course import about_course
from components.frame import blocks, parts, shell
from components.visit.answered import about
from sections.timeline import chart, chart_fold, first_week, milestones, own_days, reads, stage
from sections.timeline.skin import stills

view = shell.open("timeline", quick=reads.QUICK)
words = view.words

blocks.opening(words("timeline.title"))
stage.show(view)

blocks.section(words("timeline.chart"))
parts.show(view, "chart", about(about_course, chart.show), reads=reads.CHART)
chart_fold.show(view)

blocks.section(words("timeline.milestones"))
milestones.show(view)

blocks.section(words("timeline.own_days"))
own_days.show(view)

blocks.section(words("timeline.first_week"))
first_week.show(view)
stills.show(view)

shell.close(view)
