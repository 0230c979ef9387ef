#!/bin/sh
# 'Less than or about', in MathML: mathml-to-latex writes 'less than or equal'.
#
# Good guess: the sign U+2272, which physicists use for an order of magnitude, becomes \lesssim, or
# stays the sign that it is.
# Seen: \leq. The formula is fine TeX and states a bound that the paper does not state. U+2273 becomes
# \geq.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
npm install --silent --no-audit --no-fund mathml-to-latex@1.8.0 >/dev/null
cat >look.js <<'JS'
const { MathMLToLaTeX } = require("mathml-to-latex");
const math = "<math><mi>m</mi><mo>&#x2272;</mo><mn>5</mn></math>";
const seen = MathMLToLaTeX.convert(math);
console.log("mathml-to-latex", require("./node_modules/mathml-to-latex/package.json").version);
console.log("guess: m \\lesssim 5");
console.log("seen: ", seen);
process.exit(seen === "m \\leq 5" ? 0 : 1);
JS
node look.js
