"""The folder of data while it is being read: every file is opened once, however often it is asked for."""

from __future__ import annotations

from pathlib import Path


class DataFolder:
    """A folder of data files.

    Parameters
    ----------
    path : Path
        For example ``data/``.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._texts: dict[str, str | None] = {}

    def text(self, name: str) -> str | None:
        """Return the text of a file.

        Parameters
        ----------
        name : str
            Path below the folder.

        Returns
        -------
        str or None
            None when the file is missing or is no UTF-8 text.
        """
        if name not in self._texts:
            self._texts[name] = self._read(name)
        return self._texts[name]

    def _read(self, name: str) -> str | None:
        try:
            return (self.path / name).read_text(encoding="utf-8-sig")  # Excel writes the mark
        except (OSError, UnicodeDecodeError):
            return None

    def names(self, folder: str, ending: str) -> tuple[str, ...]:
        """Return the paths below this folder of all files in `folder`, at any depth, that end so."""
        found = (self.path / folder).rglob(f"*{ending}")
        # A folder lists its files in no fixed order, but faults should come in the same order each time.
        return tuple(sorted(path.relative_to(self.path).as_posix() for path in found))
