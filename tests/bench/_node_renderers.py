"""KaTeX and MathJax, where node has them: which formulas they take without an error."""

import json
import shutil
import subprocess
from pathlib import Path

_KATEX = """
const katex = require('katex');
const take = tex => { katex.renderToString(tex, {throwOnError: true, strict: 'ignore'}); };
"""
_MATHJAX = """
const {mathjax} = require('mathjax-full/js/mathjax.js');
const {TeX} = require('mathjax-full/js/input/tex.js');
const {SVG} = require('mathjax-full/js/output/svg.js');
const {liteAdaptor} = require('mathjax-full/js/adaptors/liteAdaptor.js');
const {RegisterHTMLHandler} = require('mathjax-full/js/handlers/html.js');
const {AllPackages} = require('mathjax-full/js/input/tex/AllPackages.js');
RegisterHTMLHandler(liteAdaptor());
const lax = ['noundefined', 'noerrors', 'bussproofs'];
const packages = AllPackages.filter(name => !lax.includes(name));
const page = mathjax.document('', {
  InputJax: new TeX({packages, formatError: (_, error) => { throw error; }}),
  OutputJax: new SVG()});
const take = tex => { page.convert(tex, {display: false}); };
"""
_ASK = """
const given = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const begun = process.cpuUsage();
const fine = given.map(tex => { try { take(tex); return true; } catch (error) { return false; } });
const used = process.cpuUsage(begun);
console.log(JSON.stringify([fine, (used.user + used.system) / 1e6]));
"""
ENGINES = {"KaTeX": ("katex", _KATEX), "MathJax": ("mathjax-full", _MATHJAX)}


def taken(engine: str, folder: Path, formulas: list[str]) -> tuple[list[bool], float] | None:
    """Whether an engine takes each formula, and its seconds of work; None where it is not there.

    ``folder`` is one in which ``npm install katex mathjax-full`` was run.
    """
    package, script = ENGINES[engine]
    node = shutil.which("node")
    if node is None or not (folder / "node_modules" / package).is_dir():
        return None
    asked = [node, "-e", script + _ASK]
    given = json.dumps(formulas)
    done = subprocess.run(
        asked, cwd=folder, input=given, capture_output=True, text=True, check=True
    )
    fine, seconds = json.loads(done.stdout)
    return fine, seconds
