"""How gunicorn serves the site: `gunicorn --no-control-socket --config python:tracker.server tracker.wsgi`.

Threads, not one request a process: a browser opens connections in advance and leaves them idle, and a slow reader of a
long export must not hold up everybody else. The default control socket takes commands from any program of the same
account and is switched off. No access log: who reads what is nobody's business.
"""

import os
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from tracker import environment

try:
    port = environment.whole_number("PORT", 8000, lowest=1, highest=65535)
except ImproperlyConfigured as refusal:
    raise SystemExit(str(refusal)) from None

bind = f"127.0.0.1:{port}"
worker_class = "gthread"
workers = 2
threads = 4
preload_app = True  # settings that are refused end the start with their sentence
control_socket_disable = True
timeout = 120
graceful_timeout = 10
limit_request_line = 8190  # so that the site itself says which value is too long, not gunicorn's bare page
loglevel = "warning"


def when_ready(server: Any) -> None:
    address = os.environ.get("SITE_URL") or f"http://{bind}"
    print(f"Serving {address}/ — editors log in at {address}/admin/ — Ctrl-C ends it.", flush=True)


def worker_int(worker: Any) -> None:
    """Ctrl-C means now. A thread that has served a page would keep its worker alive until it is killed after
    `graceful_timeout`; an edit cut short is rolled back by the database. SIGTERM still lets every answer finish."""
    os._exit(0)
