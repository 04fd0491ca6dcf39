"""Staff edit the data by hand. Whatever goes wrong, they are told the file, the row and the column."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.catalog.reading.broken import breaking, faults

FINDINGS, EFFECTS, STUDIES = "evidence/findings.csv", "evidence/side_effects.csv", "evidence/studies.csv"
GRID, CLAIMS, WEEK = "evidence/grid.csv", "evidence/claims.csv", "evidence/first_week.csv"
ICONS, PHASES, ANCHORS = "evidence/icon_arrays.csv", "evidence/phases.csv", "evidence/anchors.csv"
PARAMETERS, US, SOURCES = "evidence/parameters.toml", "prices/us.csv", "prices/sources.csv"
REGIONS, OPTIONS, INPUTS, CLINIC = "prices/regions.toml", "options.toml", "inputs.toml", "clinic.toml"
APP, FOOTER = "text/en/frame/app.toml", "text/en/frame/footer.toml"
OPTION_NAMES, LINE_NAMES = "text/en/names/option.toml", "text/en/names/line.toml"
SENTENCES, GLANCE = "text/en/evidence/finding.toml", "text/en/evidence/glance.toml"
DAYS, TITLES, PICK = (
    f"text/en/timeline/{name}.toml" for name in ("first_week", "first_week_title", "first_week_pick")
)
COUNTS = "text/en/planner/planner.toml"
AUTHORISED = "evidence/authorised.csv"

ALAM = "acne_scars_needles_alam,acne_scars,microneedling,scar_score_change,points,0.2,3.4,6.5,,,26"  # row 3
SD = "microneedling,100,300,700,USD,session,2026-11-22,sd_botox_microneedling,B"  # row 2 of us.csv

# What is broken; the file, the text to change and what it becomes; what staff must read.
TABLES = [
    ("unknown column", FINDINGS, "certainty,study,note", "certainty,study,remark", "findings.csv, row 1, column remark: this column is not known"),
    ("missing column", FINDINGS, "certainty,study,note", "certainty,study,remark", "findings.csv, row 1, column note: this column is missing"),
    ("column twice", FINDINGS, "certainty,study,note", "certainty,study,study", "findings.csv, row 1, column study: this column stands there twice"),
    ("missing unit", FINDINGS, "change,points,0.2", "change,,0.2", "findings.csv, row 3, column unit: unit is missing"),
    ("unknown unit", FINDINGS, "change,points,0.2", "change,stars,0.2", "findings.csv, row 3, column unit: 'stars' is not known"),
    ("missing id", FINDINGS, "acne_scars_needles_alam,", ",", "findings.csv, row 3, column id: id is missing"),
    ("unknown concern", FINDINGS, "alam,acne_scars,", "alam,warts,", "findings.csv, row 3, column concern: 'warts' is not known"),
    ("unknown option", FINDINGS, ",microneedling,scar_score", ",needling,scar_score", "column option: 'needling' is not known"),
    ("unknown study", FINDINGS, "26,weak,alam_2014", "26,weak,alam_2041", "findings.csv, row 2, column study: nothing has the id 'alam_2041'"),
    ("unknown certainty", FINDINGS, "26,weak,alam_2014", "26,sure,alam_2014", "findings.csv, row 2, column certainty: 'sure' is not known"),
    ("figure without study", FINDINGS, "26,weak,alam_2014", "26,weak,", "findings.csv, row 2, column study: a figure needs the study"),
    ("low above typical", FINDINGS, "points,0.2,3.4,6.5", "points,4.2,3.4,6.5", "findings.csv, row 3, column low: low, typical and high must rise"),
    ("typical above high", FINDINGS, "points,0.2,3.4,6.5", "points,0.2,7.4,6.5", "findings.csv, row 3, column low: low, typical and high must rise"),
    ("low above high", FINDINGS, "points,0.2,3.4,6.5", "points,7,,6.5", "findings.csv, row 3, column low: low, typical and high must rise"),
    ("a word for a number", FINDINGS, "points,0.2,3.4,6.5", "points,few,3.4,6.5", "findings.csv, row 3, column low: 'few' is not a number"),
    ("NaN", FINDINGS, "points,0.2,3.4,6.5", "points,NaN,3.4,6.5", "findings.csv, row 3, column low: 'NaN' is not a number"),
    ("infinity", FINDINGS, "points,0.2,3.4,6.5", "points,0.2,3.4,inf", "findings.csv, row 3, column high: 'inf' is not a number"),
    ("negative", FINDINGS, "points,0.2,3.4,6.5", "points,-0.2,3.4,6.5", "findings.csv, row 3, column low: '-0.2' is not a number"),
    ("power of ten", FINDINGS, "points,0.2,3.4,6.5", "points,0.2,3.4,6e5", "findings.csv, row 3, column high: '6e5' is not a number"),
    ("other digits", FINDINGS, "points,0.2,3.4,6.5", "points,0.2,3.4,٦", "findings.csv, row 3, column high: '٦' is not a number"),
    ("half a person", EFFECTS, ",2,30,9,", ",2.5,30,9,", "side_effects.csv, row 6, column count: '2.5' is not a whole number"),
    ("more than all", EFFECTS, ",2,30,9,", ",32,30,9,", "side_effects.csv, row 6, column count: a count needs the number it is out of"),
    ("count out of nothing", EFFECTS, ",2,30,9,", ",2,,9,", "side_effects.csv, row 6, column count: a count needs the number it is out of"),
    ("over 100 of 100", EFFECTS, ",,17,,,,12,", ",,117,,,,12,", "column unit: no more than 100 of 100"),
    ("count without study", EFFECTS, "0,60,,weak,fabbrocini_2014", "0,60,,weak,", "side_effects.csv, row 8, column study: a figure needs the study"),
    ("key twice", FINDINGS, "acne_scars_needles_alam_early", "acne_scars_needles_alam", "findings.csv, row 4, column id: this repeats row 3"),
    ("key in two tables", EFFECTS, "\nrf_pain,", "\nmicroneedling_interval,", "'microneedling_interval' stands in another table too"),
    ("no sentence", FINDINGS, "acne_scars_needles_alam,", "acne_scars_new,", "findings.csv, row 3, column id: there is no sentence 'finding.acne_scars_new'"),
    ("too many cells", FINDINGS, ALAM, ALAM + ",,", "findings.csv, row 3: 16 cells where 14 are needed"),
    ("open quote", FINDINGS, ALAM, '"' + ALAM, "the row cannot be read"),
    ("undated study", STUDIES, ",2026-11-22,", ",,", "studies.csv, row 2, column checked: the day on which this was checked is missing"),
    ("bad date", STUDIES, ",2026-11-22,", ",22.11.2026,", "studies.csv, row 2, column checked: '22.11.2026' is not a date"),
    ("short date", STUDIES, ",2026-11-22,", ",20261122,", "studies.csv, row 2, column checked: '20261122' is not a date"),
    ("no such day", STUDIES, ",2026-11-22,", ",2026-11-31,", "studies.csv, row 2, column checked: '2026-11-31' is not a date"),
    ("unsafe link", STUDIES, ",https://", ",http://", "studies.csv, row 2, column link: a link must start with https"),
    ("unknown design", STUDIES, ",randomised,", ",random,", "column design: 'random' is not known"),
    ("grid points nowhere", GRID, "natural,acne_scars_nothing", "natural,acne_scars_none", "grid.csv, row 2, column evidence: nothing has the id 'acne_scars_none'"),
    ("empty grid cell", GRID, "natural,acne_scars_nothing", "natural,", "grid.csv, row 2, column evidence: evidence is missing"),
    ("unknown grid row", GRID, "nothing,natural,acne", "nothing,profit,acne", "grid.csv, row 2, column row: 'profit' is not known"),
    ("grid cell twice", GRID, "fine_lines,nothing,natural", "acne_scars,nothing,natural", "grid.csv, row 10, column concern: this repeats row 2"),
    ("option without harms", GRID, "any,rf_microneedling,harms,rf_warning\n", "", "grid.csv, column evidence: 'rf_microneedling' needs findings in the row 'harms' for 'acne_scars'"),
    ("nothing without its course", GRID, "pigment,nothing,natural,pigment_nothing\n", "", "grid.csv, column evidence: 'nothing' needs findings in the row 'natural' for 'pigment'"),
    ("withdrawn study", STUDIES, "\nidoj_2024,", "\nidoj_2042,", "side_effects.csv, row 6, column study: nothing has the id 'idoj_2024'"),
    ("people beside treatments", ICONS, "dark_marks_three_treatments,any,nonablative_dark_marks_cachafeiro", "dark_marks_three_treatments,any,nonablative_any", "icon_arrays.csv, column evidence: 'dark_marks_three_treatments' counts people and treatments beside each other"),
    ("claim without source", CLAIMS, "bleeding_looks_scary,supported,microneedling_bleeding,", "bleeding_looks_scary,supported,,", "claims.csv, row 6, column evidence: a claim needs the findings or the prices"),
    ("claim on no price", CLAIMS, "partly,,microneedling ", "partly,,needling ", "claims.csv, row 15, column prices: nothing has the id 'needling'"),
    ("regulator without page", AUTHORISED, "allowed,no,fda_microneedling", "allowed,no,", "authorised.csv, row 2, column study: what a regulator says needs the page"),
    ("regulator of no region", AUTHORISED, "au_uses,au,", "au_uses,nz,", "authorised.csv, row 9, column region: 'nz' is not known"),
    ("regulator without words", AUTHORISED, "uk_law,", "uk_bill,", "authorised.csv, row 8, column id: there is no sentence 'authorised.uk_bill'"),
    ("unknown verdict", CLAIMS, "elastin,partly", "elastin,maybe", "claims.csv, row 2, column verdict: 'maybe' is not known"),
    ("claim without words", CLAIMS, "collagen_elastin,", "collagen_and,", "claims.csv, row 2, column id: there is no sentence 'claim.collagen_and.said'"),
    ("days back to front", WEEK, "microneedling,4,5", "microneedling,5,4", "first_week.csv, row 5, column day_to: the last day comes before the first"),
    ("laser without first days", OPTIONS, 'role = "apart"', 'role = "laser"', "evidence/first_week.csv, column option: 'rf_microneedling' can be chosen, so it needs rows of the kind 'normal'"),
    ("laser without when to call", OPTIONS, 'role = "apart"', 'role = "laser"', "evidence/first_week.csv, column option: 'rf_microneedling' can be chosen, so it needs rows of the kind 'call'"),
    ("unknown kind of day", WEEK, "4,5,normal", "4,5,usual", "first_week.csv, row 5, column kind: 'usual' is not known"),
    ("no count to draw", ICONS, "any,microneedling_dark_marks_idoj", "any,microneedling_pain", "icon_arrays.csv, row 2, column evidence: 'microneedling_pain' is not a count of people"),
    ("nothing to draw", ICONS, "any,microneedling_dark_marks_idoj", "any,", "icon_arrays.csv, row 2, column evidence: evidence is missing"),
    ("phase back to front", PHASES, "calming,1,5", "calming,5,1", "phases.csv, row 3, column end_days: a phase must end after it starts"),
    ("phase without words", PHASES, "calming,", "soothing,", "phases.csv, row 3, column id: there is no sentence 'phase.soothing.skin'"),
    ("empty anchor", ANCHORS, "tissue,4,30", "tissue,0,30", "anchors.csv, row 2, column sessions: sessions must be above 0"),
    ("unknown response", ANCHORS, "kenkel,tissue", "kenkel,inside", "anchors.csv, row 2, column response: 'inside' is not known"),
]  # fmt: skip

PRICES = [
    ("undated price", US, "session,2026-11-22,sd_botox", "session,,sd_botox", "us.csv, row 2, column observed: a price needs the day"),
    ("wrong currency", US, "700,USD", "700,CAD", "us.csv, row 2, column currency: 'CAD' is not known; use one of: USD"),
    ("too many decimals", US, "100,300,700,USD", "100,300.005,700,USD", "us.csv, row 2, column typical: '300.005' has more decimals than USD has"),
    ("price back to front", US, "100,300,700,USD", "800,300,700,USD", "us.csv, row 2, column low: low, typical and high must rise"),
    ("no figure", US, "100,300,700,USD", ",,,USD", "us.csv, row 2, column typical: a price needs at least one"),
    ("NaN price", US, "100,300,700,USD", "100,nan,700,USD", "us.csv, row 2, column typical: 'nan' is not a number"),
    ("unknown page", US, ",sd_botox_microneedling,", ",sd_botox,", "us.csv, row 2, column source: 'sd_botox' is not known"),
    ("unknown tier", US, "sd_botox_microneedling,B", "sd_botox_microneedling,E", "us.csv, row 2, column tier: 'E' is not known"),
    ("unknown per", US, "700,USD,session", "700,USD,visit", "us.csv, row 2, column per: 'visit' is not known"),
    ("misspelt item", US, SD, SD.replace("microneedling,", "microneedlin,", 1), "us.csv, column item: nothing has the id 'microneedlin'"),
    ("two units", US, "700,USD,session,2026-11-22,sd_botox", "700,USD,course,2026-11-22,sd_botox", "us.csv, column per: 'microneedling' is priced per different things"),
    ("price twice", US, ",thelist_microneedling,", ",sd_botox_microneedling,", "us.csv, row 3, column source: this repeats row 2"),
    ("rows that contradict", US, "microneedling,100,300,700", "microneedling,100,900,", "us.csv, column low: the rows of 'microneedling' contradict each other"),
    ("undated page", SOURCES, "at-to-expect/,2026-11-22", "at-to-expect/,", "sources.csv, row 2, column checked: the day on which this was checked is missing"),
    ("no link", SOURCES, ",https://sdbotox", ",ftp://sdbotox", "sources.csv, row 2, column link: a link must start with"),
    ("page twice", SOURCES, "thelist_microneedling,", "sd_botox_microneedling,", "sources.csv, row 3, column id: this repeats row 2"),
    ("no such currency", REGIONS, '"USD"', '"USX"', "regions.toml, column us.currency: 'USX' is no currency"),
    ("currency without cents", REGIONS, '"USD"', '"JPY"', "regions.toml, column us.currency: 'JPY' is no currency with a hundred minor units"),
    ("no such locale", REGIONS, '"en-US"', '"xx-US"', "regions.toml, column us.locales: 'xx-US' is no locale"),
    ("odd locale", REGIONS, '"en-US"', '"!"', "regions.toml, column us.locales: '!' is no locale"),
    ("no locale", REGIONS, 'locales = ["en-US"]\n', "", "regions.toml, column us.locales: a region needs at least one locale"),
    ("date back to front", REGIONS, '"MM/DD/YYYY"', '"MM/YYYY/DD"', "regions.toml, column us.date_order: 'MM/YYYY/DD' is not known"),
    ("unknown tax rule", REGIONS, 'tax_rule = "on_top"', 'tax_rule = "extra"', "regions.toml, column us.tax_rule: 'extra' is not known"),
    ("tax without rate", REGIONS, 'tax_percent = "0"\n', "", "regions.toml, column us.tax_percent: tax on top needs its rate"),
    ("tax as a float", REGIONS, 'tax_percent = "0"', "tax_percent = 8.1", "regions.toml, column us.tax_percent: write the rate in quotes"),
    ("tax below nothing", REGIONS, 'tax_percent = "0"', 'tax_percent = "-5"', "regions.toml, column us.tax_percent: write the rate in quotes"),
    ("tax NaN", REGIONS, 'tax_percent = "0"', 'tax_percent = "NaN"', "regions.toml, column us.tax_percent: write the rate in quotes"),
    ("tax page unknown", REGIONS, '"nj_cosmetic_tax"', '"nj"', "regions.toml, column us.tax_source: 'nj' is not known"),
    ("tax undated", REGIONS, "tax_checked = 2026-11-22\n", "", "regions.toml, column us.tax_checked: this must be a date"),
    ("no region at all", REGIONS, "[us]", "[[us]]", "regions.toml, column us: this part is missing"),
    ("unknown region key", REGIONS, "currency =", "colour = 1\ncurrency =", "regions.toml, column us.colour: this key is not known"),
]  # fmt: skip

SETTINGS = [
    ("no name", CLINIC, 'name = "Example Clinic"', "", "clinic.toml, column name: this setting is missing"),
    ("name not text", CLINIC, '"Example Clinic"', "12", "clinic.toml, column name: this must be text in quotes"),
    ("unknown region", CLINIC, '"us"', '"mars"', "clinic.toml, column region: 'mars' is not known"),
    ("unknown interest", CLINIC, 'interests = "both"', 'interests = "all"', "clinic.toml, column interests: 'all' is not known"),
    ("unknown key", CLINIC, "contact =", 'phone = "1"\ncontact =', "clinic.toml, column phone: this key is not known"),
    ("undated figures", CLINIC, "checked = 2026-11-22", "", "clinic.toml, column review.checked: this must be a date"),
    ("time of day", CLINIC, "checked = 2026-11-22", "checked = 2026-11-22T10:00:00", "clinic.toml, column review.checked: this must be a date"),
    ("checked long ago", CLINIC, "checked = 2026-11-22", "checked = 1026-11-22", "clinic.toml, column review.checked: this must be a date"),
    ("never checked", CLINIC, "every_months = 6", "every_months = 0", "clinic.toml, column review.every_months: this must be a whole number"),
    ("no review", CLINIC, "[review]", "[rewiev]", "clinic.toml, column review: this part is missing"),
    ("no such language", CLINIC, 'language = "en"', 'language = "xx"', "text/xx: there is no file with words"),
    ("option without id", OPTIONS, 'id = "chemical_peel"', "", "options.toml, column option.id: this setting is missing"),
    ("option twice", OPTIONS, 'id = "dermabrasion"', 'id = "chemical_peel"', "options.toml, column id: each option needs an id of its own, not 'chemical_peel'"),
    ("unknown role", OPTIONS, 'role = "apart"', 'role = "aside"', "options.toml, column rf_microneedling.role: 'aside' is not known"),
    ("two needling options", OPTIONS, 'role = "apart"', 'role = "needles"', "options.toml, column role: there must be one option in the role 'needles'"),
    ("no choice of nothing", OPTIONS, 'role = "nothing"', 'role = "shorter"', "options.toml, column role: there must be one option in the role 'nothing'"),
    ("unknown row", OPTIONS, '"microneedling_upkeep"', '"needles_upkeep"', "options.toml, column microneedling.upkeep: nothing has the id 'needles_upkeep'"),
    ("days for weeks", OPTIONS, '"microneedling_interval"', '"microneedling_days_off"', "options.toml, column microneedling.interval: 'microneedling_days_off' is in days, not in weeks"),
    ("extra without place", OPTIONS, 'where = "clinic"\n', "", "options.toml, column consultation.where: this setting is missing"),
    ("extra per what", OPTIONS, 'per = "session"', 'per = "hour"', "options.toml, column numbing.per: 'hour' is not known"),
    ("extra twice", OPTIONS, 'id = "sunscreen"', 'id = "aftercare"', "options.toml, column id: each extra needs an id of its own in small letters, not 'aftercare'"),
    ("extra a link cannot write", OPTIONS, 'id = "sunscreen"', 'id = "sun-screen"', "options.toml, column id: each extra needs an id of its own in small letters, not 'sun-screen'"),
    ("unknown extra of an option", OPTIONS, '"prp", ', '"pep", ', "options.toml, column microneedling.extras: nothing has the id 'pep'"),
    ("unknown extra key", OPTIONS, 'per = "course"', 'taxed = true\nper = "course"', "options.toml, column consultation.taxed: this key is not known"),
    ("option without a mark", OPTIONS, 'mark = "columns"\n', "", "options.toml, column ablative_fractional.mark: this setting is missing"),
    ("colour nobody defined", OPTIONS, 'colour = "ablative"', 'colour = "mauve"', "options.toml, column ablative_fractional.colour: 'mauve' is not known"),
    ("texture nothing draws", OPTIONS, 'texture = "checks"', 'texture = "dots"', "options.toml, column ablative_fractional.texture: 'dots' is not known"),
    ("dash no chart draws", OPTIONS, 'dash = "dashdot"', 'dash = "dotdash"', "options.toml, column ablative_fractional.dash: 'dotdash' is not known"),
    ("unknown option key", OPTIONS, "days_off =", "off_days =", "options.toml, column microneedling.off_days: this key is not known"),
    ("extras not a list", OPTIONS, '["consultation", "numbing", "prp", "aftercare", "sunscreen", "travel"]', '"travel"', "options.toml, column microneedling.extras: this must be a list"),
    ("one bracket", OPTIONS, '[[option]]\nid = "nothing"', '[option]\nid = "nothing"', "options.toml: this is not valid TOML"),
    ("wrong unit", PARAMETERS, '[tissue]\nunit = "weeks"', '[tissue]\nunit = "days"', "parameters.toml, column tissue.unit: 'days' is not known; use one of: weeks"),
    ("no source", PARAMETERS, '["kenkel_2021"]', "[]", "parameters.toml, column tissue.sources: figures need the studies"),
    ("unknown source", PARAMETERS, '["kenkel_2021"]', '["kenkel"]', "parameters.toml, column tissue.sources: nothing has the id 'kenkel'"),
    ("missing pace", PARAMETERS, "fast = 2.0\n", "", "parameters.toml, column tissue.fast: this must be a number"),
    ("pace NaN", PARAMETERS, "fast = 2.0", "fast = nan", "parameters.toml, column tissue.fast: this must be a number"),
    ("fast slower than slow", PARAMETERS, "fast = 2.0", "fast = 7.0", "parameters.toml: The fast pace must have the shortest"),
    ("no time at all", PARAMETERS, "fast = 2.0", "fast = 0", "parameters.toml: A pace needs"),
    ("no last week", PARAMETERS, "last_week = 52", "last_week = 0", "parameters.toml, column last_week: this must be a whole number"),
    ("judged in days", PARAMETERS, '"microneedling_judge"', '"microneedling_days_off"', "parameters.toml, column judge: 'microneedling_days_off' must be in months"),
    ("unknown redness", PARAMETERS, '"microneedling_redness"', '"redness"', "parameters.toml, column redness: nothing has the id 'redness'"),
    ("sun in weeks", PARAMETERS, '"microneedling_sun_before"', '"microneedling_interval"', "parameters.toml, column sun: 'microneedling_interval' must be in days"),
    ("wait that nobody can count", PARAMETERS, '"microneedling_sun_before"', '"microneedling_sun_after"', "parameters.toml, column sun: 'microneedling_sun_after' needs a typical figure"),
    ("redness without an edge", EFFECTS, "redness,days,1,3,7,,,,several", "redness,days,1,3,,,,,several", "parameters.toml: Healing needs days of redness"),
    ("judge without a figure", "evidence/protocols.csv", "time_to_judge,months,3,3,12", "time_to_judge,months,3,,12", "parameters.toml: Healing needs days of redness"),
    ("unknown parameter", PARAMETERS, "last_week = 52", "last_weak = 1\nlast_week = 52", "parameters.toml, column last_weak: this key is not known"),
    ("bounds back to front", INPUTS, "low = 1\nhigh = 8", "low = 9\nhigh = 8", "inputs.toml, column sessions.low: the low bound must not be above"),
    ("a course of no sessions", INPUTS, "low = 1\nhigh = 8", "low = 0\nhigh = 8", "inputs.toml, column sessions.low: this must be a whole number from 1"),
    ("half a session", INPUTS, "low = 1\nhigh = 8", "low = 1\nhigh = 8.5", "inputs.toml, column sessions.high: this must be a whole number"),
    ("no bound", INPUTS, "low = 1\nhigh = 8", "high = 8", "inputs.toml, column sessions.low: this must be a number"),
    ("day without bound", INPUTS, "low = 2020-01-01\nhigh", "low = 5\nhigh", "inputs.toml, column start.low: this must be a date"),
    ("default out of bounds", INPUTS, "default = 3", "default = 30", "inputs.toml, column sessions.default: the default must lie within"),
    ("no default", INPUTS, "default = 3\n", "", "inputs.toml, column sessions.default: this must be a whole number"),
    ("needless default", INPUTS, "step = 10", "default = 10", "inputs.toml, column price.default: this starts empty"),
    ("wrong kind", INPUTS, '[start]\nkind = "day"', '[start]\nkind = "whole"', "inputs.toml, column start.kind: 'whole' is not known; use one of: day"),
    ("unknown default", INPUTS, 'default = "acne_scars"', 'default = "warts"', "inputs.toml, column concern.default: 'warts' is not known"),
    ("missing input", INPUTS, "[tax]", "[vat]", "inputs.toml, column tax: this part is missing"),
    ("unknown input", INPUTS, "[tax]", "[vat]", "inputs.toml, column vat: this key is not known"),
    ("concerns not a list", INPUTS, 'concerns = ["acne_scars", "fine_lines", "stretch_marks", "hair_loss", "texture", "pigment"]', "concerns = 5", "inputs.toml, column concerns: this must be a list"),
]  # fmt: skip

WORDS = [
    ("missing sentence", SENTENCES, "acne_scars_needles_alam =", "acne_scars_needles_al =", "findings.csv, row 3, column id: there is no sentence 'finding.acne_scars_needles_alam'"),
    ("unknown placeholder", SENTENCES, "side {typical} points better after {weeks}", "side {size} points better after {weeks}", "findings.csv, row 3, column id: the sentence 'finding.acne_scars_needles_alam' asks for {size}"),
    ("figure the row has not", SENTENCES, "{with_count} had dark marks on the needled", "{low} had dark marks on the needled", "side_effects.csv, row 6, column id: the sentence 'finding.microneedling_dark_marks_idoj' asks for {low}"),
    ("open brace", SENTENCES, "side {typical} points better after {weeks}", "side {typical points better after {weeks}", "text/en/evidence/finding.toml, column finding.acne_scars_needles_alam: "),
    ("single brace", SENTENCES, "side {typical} points better after {weeks}", "side typical} points better after {weeks}", "text/en/evidence/finding.toml, column finding.acne_scars_needles_alam: the braces of this sentence do not match"),
    ("option without a name", OPTION_NAMES, '[option.chemical_peel]\nname =', '[option.chemical_peel]\ntitle =', "text/en, column option.chemical_peel.name: there is no sentence for this"),
    ("first days without words", DAYS, "fully_ablative_day_0 = \"The top", "fully_ablative_day_1 = \"The top", "first_week.csv, row 26, column id: there is no sentence 'first_week.fully_ablative_day_0'"),
    ("first days without intro", PICK, "ablative_fractional = \"This laser takes", "ablative_laser = \"This laser takes", "text/en, column first_week_pick.intro.ablative_fractional: there is no sentence for this"),
    ("first days without title", TITLES, "ablative_later = \"Slow", "ablative_after = \"Slow", "column id: there is no sentence 'first_week_title.ablative_later'"),
    ("figure without its range", PICK, "ablative_peeling = \"Crusts", "ablative_crusts = \"Crusts", "text/en, column first_week_pick.range.ablative_peeling: there is no sentence for this"),
    ("range the row has not", PICK, "Flaking: {low} to {high}", "Flaking: {typical} to {high}", "text/en, column first_week_pick.range.microneedling_flaking: this asks for {typical}, which no figure of its row gives"),
    ("grid without words", GLANCE, "rf_warning =", "rf_warned =", "text/en, column glance.rf_warning: the grid shows this, so it needs a short sentence"),
    ("grid with a figure the row has not", GLANCE, "rf_warning = \"In", "rf_warning = \"{count} in", "text/en, column glance.rf_warning: this asks for {count}, which no figure of its row gives"),
    ("extra without a name", LINE_NAMES, "\ntravel =", "\njourney =", "text/en, column line.travel: there is no sentence for this"),
    ("nameless placeholder", FOOTER, "{clinic}", "{}", "text/en/frame/footer.toml, column footer.interest_needles: each placeholder needs a plain name"),
    ("placeholder with a format", FOOTER, "{clinic}", "{clinic:>5}", "text/en/frame/footer.toml, column footer.interest_needles: each placeholder needs a plain name"),
    ("blank sentence", APP, '"Microneedling, explained"', '" "', "text/en/frame/app.toml, column app.tagline: a sentence must be text that is not blank"),
    ("sentence that is a number", APP, '"Microneedling, explained"', "5", "text/en/frame/app.toml, column app.tagline: a sentence must be text"),
    ("key in a file of another word", APP, "[app]", '[phase.calming]\nskin = "Calm."\n[app]', "text/en/frame/app.toml, column phase.calming.skin: this key belongs in a file named phase.toml"),
    ("plural form left out", COUNTS, "years.one = ", "years_one = ", "text/en, column planner.years.one: this language needs a sentence for such counts"),
    ("plural form of another language", COUNTS, "years.one = ", 'years.few = "few"\nyears.one = ', "text/en, column planner.years.few: this language has no such plural form"),
    ("not TOML", APP, "[app]", "[app", "text/en/frame/app.toml: this is not valid TOML"),
    ("endless number", INPUTS, "default = 3", "default = " + "9" * 5000, "inputs.toml: this is not valid TOML"),
]  # fmt: skip

ALL = [*TABLES, *PRICES, *SETTINGS, *WORDS]


@pytest.mark.parametrize(
    ("file", "old", "new", "told"), [case[1:] for case in ALL], ids=[case[0] for case in ALL]
)
def test_staff_are_told_where_and_what(data: Path, file: str, old: str, new: str, told: str):
    breaking(data, file, old, new)
    said = faults(data)
    assert any(told in fault for fault in said), said


def test_every_fault_of_a_file_is_told_at_once(data: Path):
    breaking(data, US, "100,300,700,USD", "nan,300,700,CAD")
    breaking(data, US, "100,,600,USD,session,2026-11-22", "100,,600,USD,visit,")
    # A price in another currency is not read at all, so of the first row only the currency is told.
    assert faults(data) == [
        "prices/us.csv, row 2, column currency: 'CAD' is not known; use one of: USD.",
        "prices/us.csv, row 3, column observed: a price needs the day on which it was seen.",
        "prices/us.csv, row 3, column per: 'visit' is not known; use one of: "
        "course, in_session_price, once, procedure, session, working_day, year.",
    ]


def test_faults_of_several_files_are_told_at_once(data: Path):
    breaking(data, US, "100,300,700,USD", "800,300,700,USD")
    breaking(data, CLINIC, '"us"', '"mars"')
    breaking(data, FINDINGS, "points,0.2,3.4,6.5", "points,9,3.4,6.5")
    assert [fault.split(",")[0] for fault in faults(data)] == [US, "clinic.toml", FINDINGS]


@pytest.mark.parametrize(
    "file",
    [
        STUDIES,
        FINDINGS,
        EFFECTS,
        GRID,
        CLAIMS,
        ICONS,
        PARAMETERS,
        US,
        SOURCES,
        REGIONS,
        OPTIONS,
        INPUTS,
        CLINIC,
        SENTENCES,
    ],
)
def test_a_missing_file_is_told_first(data: Path, file: str):
    (data / file).unlink()
    if file == SENTENCES:  # nobody lists the files of words, but every row misses its sentence
        assert "there is no sentence" in faults(data)[0]
    else:
        assert faults(data)[0] == f"{file}: the file is missing or cannot be read as UTF-8 text."


@pytest.mark.parametrize("file", [US, CLINIC, APP])
def test_a_file_that_is_not_utf_8_is_told(data: Path, file: str):
    (data / file).write_bytes((data / file).read_bytes() + b"\xff\xfe")
    assert faults(data)[0] == f"{file}: the file is missing or cannot be read as UTF-8 text."


def test_no_region_at_all_is_told(data: Path):
    (data / REGIONS).write_text("", encoding="utf-8")
    assert f"{REGIONS}: there must be at least one region." in faults(data)


def test_what_a_spreadsheet_leaves_behind_is_no_fault(data: Path):
    # Excel begins a file with a mark of its own and may end it with an empty line.
    text = (data / US).read_text(encoding="utf-8")
    (data / US).write_text(f"{text}\n", encoding="utf-8-sig")
    assert faults(data) == []


def test_an_empty_table_is_told(data: Path):
    (data / US).write_text("", encoding="utf-8")
    assert "prices/us.csv, row 1, column item: this column is missing." in faults(data)


def test_a_region_without_a_word_on_devices_is_a_fault(data: Path):
    breaking(data, AUTHORISED, "uk_uses,uk,", "uk_uses,us,")
    breaking(data, AUTHORISED, "uk_law,uk,", "uk_law,us,")
    assert any("authorised.csv" in one and "'uk' has no row" in one for one in faults(data))
