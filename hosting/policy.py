"""The headers that every answer carries: what a browser may do with it, and who may show it in a frame."""

from __future__ import annotations

from collections.abc import Iterable

Headers = tuple[tuple[bytes, bytes], ...]

# Nothing here asks for any of these, so no script and no frame may.
REFUSED = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
)
# The address holds the plan: no other site, and no log, learns of it by the way.
EVERYWHERE: Headers = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
)
# What is no page may bring nothing along and stand in no frame.
NO_PAGE: Headers = ((b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),)


def page_headers(scripts: Iterable[str], framed_by: Iterable[str]) -> Headers:
    """Return the headers of the page.

    Parameters
    ----------
    scripts : iterable of str
        Hashes of the scripts in it.
    framed_by : iterable of str
        Sites that may show it in a frame.
    """
    rules = {
        "default-src": ("'none'",),
        "script-src": ("'self'", *(f"'{script}'" for script in scripts)),
        # Streamlit's elements and our drawings carry their style with them.
        "style-src": ("'self'", "'unsafe-inline'"),
        "img-src": ("'self'", "data:", "blob:"),
        "font-src": ("'self'", "data:"),
        "connect-src": ("'self'",),
        "manifest-src": ("'self'",),
        "base-uri": ("'none'",),
        "form-action": ("'none'",),
        "frame-ancestors": ("'self'", *framed_by),
    }
    policy = "; ".join(f"{rule} {' '.join(places)}" for rule, places in rules.items())
    return (
        (b"content-security-policy", policy.encode()),
        (b"permissions-policy", ", ".join(f"{name}=()" for name in REFUSED).encode()),
        (b"cross-origin-opener-policy", b"same-origin"),
    )
