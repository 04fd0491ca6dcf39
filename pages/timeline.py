"""Timeline: how a course's change grows, week by week, and what happens on which date."""

from catalog.answers import about_course
from components import (
    event_planner,
    first_week,
    shell,
    skin_timeline,
    skin_twin,
    study_points,
    timeline_parts,
    words_block,
)

view = shell.open("timeline")
words = view.words
answer = about_course(view.plan, view.library, view.today)

words_block.opening(words("timeline.title"))
words_block.in_short(view, timeline_parts.in_short(view, answer), announce=True)

skin_timeline.counts(view)
skin_timeline.show(view, answer)
event_planner.show(view, answer)

words_block.section(words("timeline.chart"))
timeline_parts.chart(view, answer)
study_points.show(view, answer)

words_block.section(words("timeline.milestones"))
timeline_parts.milestones(view, answer)

words_block.section(words("timeline.first_week"), words("timeline.first_week_intro"))
first_week.show(view)

words_block.section(words("skin.twin.title"), words("skin.twin.intro"))
skin_twin.show(view, answer)

shell.close(view)
