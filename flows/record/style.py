"""How the page of a record looks: one style sheet, nothing fetched, in light, in dark and on paper.

Every colour stands in ``LIGHT`` or ``DARK``; text stands on ``paper`` with a contrast of at least 7 to 1.
"""

from __future__ import annotations

from collections.abc import Mapping

LIGHT: Mapping[str, str] = {
    "paper": "#ffffff",
    "ink": "#14181c",
    "quiet": "#434a51",
    "link": "#0b3f6b",
    "line": "#767d84",
    "mark": "#0b3f6b",
}
DARK: Mapping[str, str] = {
    "paper": "#14171a",
    "ink": "#eceff1",
    "quiet": "#c3c9ce",
    "link": "#a5d0f7",
    "line": "#8b939a",
    "mark": "#a5d0f7",
}


def style_sheet() -> str:
    """The style sheet of every record."""
    light, dark = _colours(LIGHT), _colours(DARK)
    return (
        f":root{{color-scheme:light dark;{light}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n{_RULES}"
    )


def _colours(colours: Mapping[str, str]) -> str:
    return "".join(f"--{name}:{colour};" for name, colour in colours.items())


_RULES = """\
*{box-sizing:border-box}
body{margin:0 auto;padding:1.25rem 1rem 2rem;max-width:44rem;background:var(--paper);color:var(--ink);
font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",Arial,sans-serif;
overflow-wrap:break-word;-webkit-text-size-adjust:100%}
h1{margin:0 0 .75rem;font-size:1.75rem;line-height:1.2}
h2{margin:2.25rem 0 .75rem;padding-bottom:.25rem;border-bottom:2px solid var(--mark);font-size:1.3rem;
line-height:1.25}
h3{margin:1.5rem 0 .5rem;font-size:1.0625rem}
p{margin:0 0 .75rem}
a{color:var(--link)}
.product{margin:0 0 .25rem;color:var(--quiet);font-weight:600}
.lead{font-weight:700}
.quiet{color:var(--quiet);font-size:.9375rem}
dl{margin:0 0 1rem}
dl>div{padding:.4rem 0;border-bottom:1px solid var(--line)}
dt{font-weight:700}
dd{margin:0}
table{width:100%;border-collapse:collapse}
th,td{padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th:last-child,td:last-child{padding-right:0}
tbody th{width:55%;font-weight:400}
td{font-weight:700}
td.by{font-weight:400}
ul{margin:0;padding:0;list-style:none}
.items>li{margin:0 0 1rem;padding-left:.75rem;border-left:3px solid var(--line)}
.items p{margin:0 0 .25rem}
.blanks>li{margin:0 0 .9rem}
.blanks span{display:block}
.blanks .rule{height:1.5rem;border-bottom:1px solid var(--line)}
.blanks .rule+.rule{display:none}
footer{margin-top:2rem;padding-top:.75rem;border-top:1px solid var(--line)}
@media (min-width:40rem){
dl>div{display:grid;grid-template-columns:14rem 1fr;column-gap:1rem}
dd{grid-column:2}
}
@media print{
@page{size:A4;margin:16mm 18mm 18mm;
@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif}}
body{max-width:none;padding:0;font-size:10pt;line-height:1.4}
h1{font-size:19pt}
h2{margin-top:16pt;font-size:13pt}
h3{font-size:10pt}
.quiet{font-size:8.5pt}
h1,h2,h3{break-after:avoid}
tr,dl>div,.items>li,.blanks>li{break-inside:avoid}
p{orphans:3;widows:3}
dl>div,.blanks>li{display:grid;grid-template-columns:58mm 1fr;column-gap:4mm}
dd,.blanks .rule{grid-column:2}
.items>li{margin-bottom:8pt}
.blanks>li{margin-bottom:4pt}
.blanks .rule,.blanks .rule+.rule{display:block;height:7.5mm}
a{color:inherit}
a.named::after{content:" (" attr(href) ")";font-weight:400;font-size:8.5pt;overflow-wrap:anywhere}
}
"""
