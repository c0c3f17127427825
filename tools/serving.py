"""Start the dashboard on a free port of this machine, and end it again."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[1]
HERE = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Server:
    """A running dashboard: its address without a closing slash, and its process."""

    url: str
    pid: int

    def cpu_seconds(self) -> float:
        """Return user and system time that the process has used; Linux only."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def serving(
    *flags: str, start: tuple[str, ...] = ("-m", "streamlit", "run", "dashboard.py"), port: int | None = None
) -> Iterator[Server]:
    """Run the dashboard with Streamlit's ``flags`` while the block lasts, on a free port where none is given."""
    port = port or _free_port()
    where = ("--server.address", HERE, "--server.port", str(port), "--server.headless", "true")
    process = subprocess.Popen([sys.executable, *start, *where, *flags], cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        server = Server(f"http://{HERE}:{port}", process.pid)
        _wait_for(server, process)
        yield server
    finally:
        process.terminate()
        process.wait(timeout=20)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind((HERE, 0))
        port: int = listener.getsockname()[1]
        return port


def _wait_for(server: Server, process: subprocess.Popen[bytes], seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"the dashboard ended with status {process.returncode} before it answered")
        try:
            urlopen(f"{server.url}/_stcore/health", timeout=5).close()
        except (URLError, OSError):
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"the dashboard did not answer within {seconds:.0f} s")
