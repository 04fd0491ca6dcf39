"""The one place that opens a page for tests: through app.py, as the server runs it, in one run."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

from streamlit.components.v2.bidi_component.main import (
    _make_trigger_id,  # pyright: ignore[reportPrivateUsage]
)
from streamlit.testing.v1 import AppTest

from answers.explain import explain
from catalog.library import library
from components.frame.folds import OPEN
from exam.pages.driver import EveryFold, driver


def opened(page: str, **link: str) -> AppTest:
    """Return a page as the first one of a visit, opened by its address with a link."""
    app = driver(page)
    for name, value in link.items():
        app.query_params[name] = value
    return turned_to(app, page)


def turned_to(app: AppTest, page: str) -> AppTest:
    """Return the visit after the reader went to a page."""
    app.session_state[OPEN + page] = EveryFold()
    return ran(app.switch_page(f"pages/{page}.py"))


def ran(app: AppTest) -> AppTest:
    """Return the page after one more run, which must not fail."""
    app.run()
    assert not app.exception and not app.error, "the page must not fail"
    return app


def words(app: AppTest) -> str:
    """Return the texts of a page as they are read, with captions, notices and the words of charts."""
    native = (element.value for element in (*app.markdown, *app.caption, *app.info))
    charts = (chart.get(part, "") for chart in payloads(app, "chart") for part in ("sentence", "how"))
    # A mark behind a backslash is shown as it stands.
    return "\n".join([*(re.sub(r"\\([^\w\s])", r"\1", text) for text in native), *charts])


def payloads(app: Any, component: str) -> list[dict[str, Any]]:
    """Return what each browser component of a kind is given on a page or in a part of it, in its order."""
    found = [one.proto for one in app.get("bidi_component")]
    return [json.loads(one.json) for one in found if one.component_name.endswith(component)]


def figure(app: AppTest, place: str) -> dict[str, Any]:
    """Return what the field for a typed figure is given: its text, its label, and what is wrong."""
    return json.loads(_component(app, f"input:{place}").json)


def type_figure(app: AppTest, place: str, text: str, **instead: object) -> AppTest:
    """Return the page after the reader typed a figure and left the field, or the browser sent `sent`."""
    return tell(
        app, f"input:{place}", "typed", instead.get("sent", {"text": text, "mark": f"{place} {text}"})
    )


def stepper(app: AppTest, name: str) -> dict[str, Any]:
    """Return what the stepper of a count is given: the reader's count, what was published, and its words."""
    return json.loads(_component(app, f"input:{name}").json)


def count(app: AppTest, name: str, value: int | None) -> AppTest:
    """Return the page after the reader came to a count; None goes back to the published one."""
    return tell(app, f"input:{name}", "counted", {"count": value, "mark": f"{name} {value}"})


def tell(app: AppTest, key: str, event: str, value: object) -> AppTest:
    """Return the page after a component of ours told an event."""
    send(app, key, event, value)
    assert not app.exception and not app.error, "the page must not fail"
    return app


def send(app: AppTest, key: str, event: str, *values: object) -> None:
    """Run the page after a component of ours told an event, or some at once, whether it fails or not."""
    states = app._tree.get_widget_states()  # pyright: ignore[reportPrivateUsage]
    sent = [{"event": event, "value": value} for value in values]
    states.widgets.add(
        id=_make_trigger_id(_component(app, key).id, "events"), json_trigger_value=json.dumps(sent)
    )
    app._run(states)  # pyright: ignore[reportPrivateUsage] - AppTest has no public way to press in a component


def _component(app: AppTest, key: str) -> Any:
    (found,) = [one.proto for one in app.get("bidi_component") if one.key == key]
    return found


def address(app: AppTest) -> dict[str, str]:
    """Return the link that the page has written to the address bar."""
    return {
        name: value if isinstance(value, str) else value[-1] for name, value in dict(app.query_params).items()
    }


def explained(**link: str) -> dict[str, Any]:
    """Return what ``explain`` says today of a link."""
    return explain("&".join(f"{name}={value}" for name, value in link.items()), library(), date.today())
