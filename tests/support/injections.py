"""Texts that do harm where a text is taken for something else."""

from __future__ import annotations

INJECTIONS = (
    "<script>alert(1)</script>",
    "</title><script>alert(2)</script>",
    "<img src=x onerror=alert(3)>",
    '"><svg onload=alert(4)>',
    "' onmouseover='alert(5)' x='",
    '" autofocus onfocus="alert(6)',
    "[x](javascript:alert(7))",
    "<a href=javascript:alert(8)>x</a>",
    "{{ 7*7 }} {% raw %} {{ config.__class__ }}",
    "<!-- --!><iframe srcdoc='<script>parent.alert(10)</script>'></iframe>",
    "</script><script>alert(11)//",
    "<details open ontoggle=alert(12)>",
    "${alert(13)} `${alert(13)}` constructor __proto__",
    "<math><mtext></p><style><img src=x onerror=alert(14)></style>",
    "&lt;img src=x onerror=alert(15)&gt; *a* _b_ `c` | # &amp;",
)
