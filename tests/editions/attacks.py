"""Manuscripts, styles, pictures and bibliographies that try to read a file or call an address.

Each attack is the files it adds to a project, `OUTSIDE` standing for a folder outside it that holds
secrets and `NETWORK` for an address that listens.
"""

from __future__ import annotations

FRONT_MATTER = {
    "manuscript/essay.md": """\
---
title: A title
csl: OUTSIDE/secret.csl
bibliography: OUTSIDE/secret.bib
citation-abbreviations: OUTSIDE/secret.json
css: OUTSIDE/secret.css
header-includes: |
  <link rel="stylesheet" href="NETWORK/front.css">
include-before: OUTSIDE/secret.txt
reference-doc: OUTSIDE/secret.docx
epub-cover-image: OUTSIDE/secret.png
epub-fonts: [OUTSIDE/secret.txt]
template: OUTSIDE/secret.txt
---

# One {#one}

A sentence. [@smith2001]
""",
}

MARKUP = {
    "manuscript/essay.md": """\
# One {#one}

A sentence. [@smith2001] <iframe src="file://OUTSIDE/secret.txt"></iframe>

<iframe src="file://OUTSIDE/secret.txt"></iframe>

<object data="file://OUTSIDE/secret.txt"></object> <embed src="NETWORK/embed">

<link rel="attachment" href="file://OUTSIDE/secret.txt">

<link rel="stylesheet" href="NETWORK/a.css">

<a rel="attachment" href="file://OUTSIDE/secret.txt">attached</a>

[attached](file://OUTSIDE/secret.txt){rel=attachment}

<base href="NETWORK/">

<style>@import url(NETWORK/style.css); @import "file://OUTSIDE/secret.css";</style>

<script src="NETWORK/script.js"></script>

<img src="NETWORK/pixel.png" onerror="alert(1)" alt="x">

[words]{onclick="alert(1)" style="background: url(NETWORK/background.png)"}

::: {onmouseover="alert(1)" style="list-style-image: url(file://OUTSIDE/secret.png)"}
A division.
:::

[click](javascript:alert(1)) <javascript:alert(2)> [data](data:text/html,<script>alert(3)</script>)

```{=html}
<img src="NETWORK/raw.png"><iframe src="file://OUTSIDE/secret.txt"></iframe>
```

```{.include}
OUTSIDE/secret.txt
```

\\input{OUTSIDE/secret.txt} $\\input{OUTSIDE/secret.txt}$ {{#include OUTSIDE/secret.txt}}
""",
}

PICTURES = {
    "manuscript/essay.md": """\
# One {#one}

A sentence. [@smith2001]

![absolute](OUTSIDE/secret.png)

![as an address](file://OUTSIDE/secret.png)

![climbing](../../outside/secret.png)

![through a link](link.png)

![from the network](NETWORK/picture.png)

![without a scheme](//NETWORK/picture.png)

![drawn](drawing.svg)
""",
    "manuscript/drawing.svg": """\
<?xml version="1.0"?>
<?xml-stylesheet href="NETWORK/drawing.css"?>
<!DOCTYPE svg [<!ENTITY secret SYSTEM "file://OUTSIDE/secret.txt">]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
     viewBox="0 0 10 10" onload="alert(1)">
  <style>@import url(NETWORK/inside.css); rect { fill: url(NETWORK/paint.svg#p) }</style>
  <script>alert(1)</script>
  <image href="file://OUTSIDE/secret.png" width="5" height="5"/>
  <image xlink:href="NETWORK/image.png" width="5" height="5"/>
  <use href="NETWORK/use.svg#a"/>
  <text>&secret;</text>
  <rect width="10" height="10"/>
</svg>
""",
}

STYLES = {
    f"styles/{name}.css": f"""\
@import url(NETWORK/{name}.css);
@import "file://OUTSIDE/secret.css";
@import "../../outside/secret.css";
@font-face {{ font-family: Stolen; src: url(file://OUTSIDE/secret.ttf), url(NETWORK/font.woff2) }}
@font-face {{ font-family: Local; src: local("secret") }}
body {{ background: url(NETWORK/ground.png); font-family: Stolen, Local, serif }}
p::before {{ content: url(file://OUTSIDE/secret.png) }}
li {{ list-style-image: url(OUTSIDE/secret.png) }}
h2 {{ background: \\75rl(NETWORK/escaped.png) }}
a {{ cursor: image-set("NETWORK/cursor.png" 1x) }}
"""
    for name in ("all", "print", "screen", "ebook")
}

BIBLIOGRAPHY = {
    "bibliography.bib": """\
@book{smith2001,
  author = {Smith, Ann},
  title = {A Book \\input{OUTSIDE/secret.txt} <img src="NETWORK/title.png" onerror="alert(1)">},
  publisher = {\\include{OUTSIDE/secret} <iframe src="file://OUTSIDE/secret.txt"></iframe>},
  address = {Oxford},
  year = 2001,
  url = {file://OUTSIDE/secret.txt},
  file = {OUTSIDE/secret.txt},
  note = {\\verbatiminput{OUTSIDE/secret.txt}},
}
""",
}

STYLE_FILE = {
    "edition.toml": """\

[citations]
style = "OUTSIDE/secret.csl"
""",
}

ATTACKS = {
    "front matter": FRONT_MATTER,
    "markup": MARKUP,
    "pictures": PICTURES,
    "styles": STYLES,
    "bibliography": BIBLIOGRAPHY,
    "style file": STYLE_FILE,
}
