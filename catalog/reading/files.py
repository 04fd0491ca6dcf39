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
        """Return the names of the files of a folder below this one that end so, in their order."""
        return tuple(sorted(path.name for path in (self.path / folder).glob(f"*{ending}")))
