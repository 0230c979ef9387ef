"""Symbol tables: which Unicode letter a TeX command stands for.

Command names as in LaTeX2e and amsmath (Comprehensive LaTeX Symbol List,
tables 'Greek letters', 'binary operators', 'relations', 'accents').
"""

_SYMBOLS = r"""
alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa
κ varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ
upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω digamma ϝ Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π
Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω cdot · cdots ⋯ ldots … dots … dotsc … dotsb ⋯ vdots ⋮ ddots ⋱
star ⋆ ast ∗ circ ∘ bullet • dagger † ddagger ‡ prime ′ infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃
nexists ∄ emptyset ∅ varnothing ∅ ell ℓ hbar ℏ hslash ℏ Re ℜ Im ℑ wp ℘ aleph ℵ imath ı jmath ȷ
degree ° angle ∠ top ⊤ bot ⊥ sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂
bigoplus ⨁ bigotimes ⨂ bigvee ⋁ bigwedge ⋀ surd √ neg ¬ lnot ¬ flat ♭ sharp ♯ natural ♮ square □
Box □ blacksquare ■ triangle △ diamond ⋄ Diamond ◇ lozenge ◊ clubsuit ♣ heartsuit ♥ spadesuit ♠
checkmark ✓ langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lVert ‖ rVert ‖ Vert ‖ vert | lvert
| rvert | lbrace { rbrace } lbrack [ rbrack ] backslash \ colon : sun ☉ odot ⊙ oplus ⊕ ominus ⊖
otimes ⊗ oslash ⊘ eth ð S § P ¶ pounds £ copyright © euro € l ł L Ł o ø O Ø ae æ AE Æ oe œ OE Œ aa
å AA Å ss ß i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ textbackslash \ textasciitilde ~
textasciicircum ^ textunderscore _ textdollar $ textpercent % textbar | Bbbk 𝕜 beth ℶ gimel ℷ
daleth ℸ dag † ddag ‡ mho ℧ Finv Ⅎ Game ⅁ bigstar ★ bigcirc ◯ Bbbone 𝟙 circledR ® circledS Ⓢ
ulcorner ⌜ urcorner ⌝ llcorner ⌞ lrcorner ⌟ vartriangle △ triangledown ▽ bigtriangleup △
bigtriangledown ▽ blacktriangle ▲ blacktriangledown ▼ blacktriangleleft ◀ blacktriangleright ▶
blacklozenge ⧫ measuredangle ∡ sphericalangle ∢ complement ∁ backprime ‵ upharpoonright ↾
restriction ↾ upharpoonleft ↿ downharpoonright ⇂ downharpoonleft ⇃ centerdot · varGamma Γ varDelta
Δ varTheta Θ varLambda Λ varXi Ξ varPi Π varSigma Σ varUpsilon Υ varPhi Φ varPsi Ψ varOmega Ω
bigsqcup ⨆ biguplus ⨄ bigodot ⨀ oiint ∯ fint ⨏ diagup ╱ diagdown ╲ maltese ✠ intercal ⊺ lgroup ⟮
rgroup ⟯ textless < textgreater > textemdash — textendash – textquoteleft ‘ textquoteright ’
textquotedblleft “ textquotedblright ” textellipsis … textbullet • textdegree ° textmu µ texttimes
× textregistered ® texttrademark ™ textsection § slash / lq ‘ rq ’ And &
"""

_RELATIONS = r"""
times × div ÷ pm ± mp ∓ setminus ∖ wedge ∧ land ∧ vee ∨ lor ∨ cup ∪ cap ∩ sqcup ⊔ sqcap ⊓ uplus ⊎
amalg ⨿ bowtie ⋈ ltimes ⋉ rtimes ⋊ wr ≀ to → rightarrow → leftarrow ← gets ← Rightarrow ⇒ Leftarrow
⇐ implies ⟹ impliedby ⟸ iff ⟺ leftrightarrow ↔ Leftrightarrow ⇔ longrightarrow ⟶ longleftarrow ⟵
Longrightarrow ⟹ longleftrightarrow ⟷ Longleftrightarrow ⟺ mapsto ↦ longmapsto ⟼ hookrightarrow ↪
hookleftarrow ↩ uparrow ↑ downarrow ↓ updownarrow ↕ nearrow ↗ searrow ↘ twoheadrightarrow ↠
rightleftharpoons ⇌ rightharpoonup ⇀ leadsto ⇝ rightsquigarrow ⇝ leq ≤ le ≤ leqslant ⩽ geq ≥ ge ≥
geqslant ⩾ lt < gt > neq ≠ ne ≠ approx ≈ thickapprox ≈ sim ∼ thicksim ∼ simeq ≃ cong ≅ equiv ≡
propto ∝ varpropto ∝ asymp ≍ doteq ≐ triangleq ≜ coloneqq ≔ coloneq ≔ in ∈ notin ∉ ni ∋ subset ⊂
subseteq ⊆ subsetneq ⊊ supset ⊃ supseteq ⊇ sqsubseteq ⊑ sqsupseteq ⊒ prec ≺ preceq ⪯ succ ≻ succeq
⪰ ll ≪ gg ≫ lll ⋘ ggg ⋙ lesssim ≲ gtrsim ≳ lessgtr ≶ curvearrowright ↷ curvearrowleft ↶ boxtimes ⊠
boxplus ⊞ boxminus ⊟ boxdot ⊡ Join ⨝ bowtie ⋈ triangleleft ◁ triangleright ▷ lhd ⊲ rhd ⊳ unrhd ⊵
vartriangleright ⊳ trianglerighteq ⊵ preccurlyeq ≼ succcurlyeq ≽ subseteqq ⫅ supseteqq ⫆ subsetneqq
⫋ supsetneqq ⫌ varsubsetneq ⊊ varsupsetneq ⊋ varsubsetneqq ⫋ supsetneq ⊋ sqsubset ⊏ sqsupset ⊐
Subset ⋐ Supset ⋑ Cap ⋒ Cup ⋓ Downarrow ⇓ Uparrow ⇑ Updownarrow ⇕ swarrow ↙ nwarrow ↖ smallsetminus
∖ circledast ⊛ circledcirc ⊚ circleddash ⊝ rightleftarrows ⇄ leftrightarrows ⇆ rightrightarrows ⇉
leftleftarrows ⇇ pitchfork ⋔ nsubseteq ⊈ nsupseteq ⊉ nsim ≁ ncong ≇ nleq ≰ ngeq ≱ nleqslant ≰
ngeqslant ≱ nless ≮ ngtr ≯ nprec ⊀ nsucc ⊁ npreceq ⋠ nsucceq ⋡ nrightarrow ↛ nleftarrow ↚
nRightarrow ⇏ nLeftarrow ⇍ nleftrightarrow ↮ nvdash ⊬ nvDash ⊭ ntriangleleft ⋪ ntrianglelefteq ⋬
shortmid ∣ shortparallel ∥ geqq ≧ leqq ≦ lneq ⪇ gneq ⪈ lneqq ≨ gneqq ≩ lnsim ⋦ gnsim ⋧ precsim ≾
succsim ≿ precapprox ⪷ succapprox ⪸ approxeq ≊ eqsim ≂ bumpeq ≏ Bumpeq ≎ doteqdot ≑ risingdotseq ≓
fallingdotseq ≒ circeq ≗ eqcirc ≖ backsim ∽ backsimeq ⋍ curlyvee ⋎ curlywedge ⋏ curlyeqprec ⋞
curlyeqsucc ⋟ barwedge ⊼ veebar ⊻ divideontimes ⋇ dotplus ∔ leftthreetimes ⋋ rightthreetimes ⋌
multimap ⊸ looparrowright ↬ looparrowleft ↫ dashrightarrow ⇢ dashleftarrow ⇠ Rrightarrow ⇛
Lleftarrow ⇚ leftrightsquigarrow ↭ twoheadleftarrow ↞ rightarrowtail ↣ leftarrowtail ↢
rightharpoondown ⇁ leftharpoonup ↼ leftharpoondown ↽ leftrightharpoons ⇋ smile ⌣ frown ⌢ between ≬
Vvdash ⊪ owns ∋ gtrless ≷ lesseqgtr ⋚ gtreqless ⋛ gtrdot ⋗ lessdot ⋖ eqslantless ⪕ eqslantgtr ⪖
lessapprox ⪅ gtrapprox ⪆ perp ⊥ parallel ∥ nparallel ∦ mid ∣ nmid ∤ vdash ⊢ dashv ⊣ models ⊨ vDash
⊨ Vdash ⊩ therefore ∴ because ∵ trianglelefteq ⊴ vartriangleleft ⊲ unlhd ⊴
"""


def _pairs(table: str) -> dict[str, str]:
    words = table.split()
    return dict(zip(words[::2], words[1::2], strict=True))


def _names(table: str) -> frozenset[str]:
    return frozenset(table.split())


SYMBOLS = _pairs(_SYMBOLS)
"""Commands for one sign that stands close to its neighbours."""

RELATIONS = _pairs(_RELATIONS)
"""Commands for signs that stand between spaces."""

FUNCTIONS = _names("""
    log ln lg exp sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan max min sup
    inf lim limsup liminf det dim ker deg arg argmin argmax gcd hom Pr mod bmod tr rank sgn sign
    diag poly polylog erf Aut Ext Hom End Tor Tr Sp Cl Br GL SL PGL PSL SU SO Id Ad id ad im coker
    rk ind Ind Spec Proj Pic Gal Der Mod Sym Lip Diff Homeo Vect Irr supp vol Vol diam card span
    conv dom grad curl lcm sech csch coth arctanh arcsinh arccosh arccot sinc sup Max Min esssup
    essinf dist reg Res Int Out Inn Fix Stab Lie Ass Ann Supp depth height grade codim Map map
    const Var Cov Corr var cov cat tsr der sym loc gl su lip ch cl co cof ext orb span adj Con
    mex loglog rot nullity dep cut spec proj rel sdepth
    tree seq ring unit nat norm floor ceil set abs state expect fix hilb epi pr lp np proj rex ide
    iso hook sdepth lcm msg call nnz ass irr bor gr tor pic inj ess expon indec stlim calc sRep
    MeV GeV TeV keV eV meV Mpc kpc Gpc Hz kHz MHz GHz THz km yr Gyr Myr
    pH dB injlim projlim varinjlim varprojlim
""")
"""Commands that print their own name upright, with a space around it."""

ACCENTS = {
    "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304",
    ".": "\u0307", "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328",
    "r": "\u030a", "d": "\u0323", "b": "\u0331", "t": "\u0361",
}  # fmt: skip
"""Accents of text (``\\'e``) and their combining marks."""

MATHS_ACCENTS = {
    "hat": "\u0302", "widehat": "\u0302", "tilde": "\u0303", "widetilde": "\u0303",
    "bar": "\u0304", "overline": "\u0305", "underline": "\u0332", "vec": "\u20d7",
    "overrightarrow": "\u20d7", "overleftarrow": "\u20d6", "dot": "\u0307", "ddot": "\u0308",
    "check": "\u030c",
    "breve": "\u0306", "acute": "\u0301", "grave": "\u0300", "mathring": "\u030a",
}  # fmt: skip
"""Accents of formulas (``\\hat x``) and their combining marks."""

STYLES = {
    "mathrm": "upright", "rm": "upright", "text": "text", "textrm": "text", "textnormal": "text",
    "mbox": "text", "hbox": "text", "mathsf": "upright", "textsf": "text", "mathtt": "upright",
    "texttt": "text", "operatorname": "function", "operatorname*": "function", "mathbf": "bold",
    "bm": "bold", "boldsymbol": "bold", "pmb": "bold", "mathbfit": "bold", "textbf": "text",
    "bf": "bold", "mathit": "italic", "it": "italic", "textit": "text", "emph": "text",
    "textsc": "text", "mathcal": "script", "mathscr": "script", "cal": "script",
    "mathfrak": "fraktur", "frak": "fraktur", "mathbb": "double", "mathbbm": "double",
    "mathbbb": "double", "mathds": "double", "Bbb": "double", "textup": "text", "textsl": "text",
    "mathop": "plain", "mathrel": "plain", "mathbin": "plain", "ensuremath": "plain",
    "mathord": "plain", "boxed": "plain", "overbrace": "plain", "underbrace": "plain",
    "phantom": "gone", "hspace": "gone", "hspace*": "gone", "vspace": "gone", "vspace*": "gone",
    "mathopen": "plain", "mathclose": "plain", "mathpunct": "plain", "mathinner": "plain",
    "smash": "plain", "substack": "plain", "sf": "upright", "tt": "upright", "sl": "italic",
    "sc": "upright", "em": "italic", "bold": "bold", "mathbi": "bold", "roman": "upright",
    "Cal": "script", "scr": "script", "mathnormal": "italic", "goth": "fraktur",
    "llap": "plain", "rlap": "plain", "mathsfit": "upright", "mathmd": "upright", "fbox": "text",
    "label": "gone", "color": "gone", "hphantom": "gone", "vphantom": "gone", "tag": "gone",
}  # fmt: skip
"""Commands with one argument, and how its letters are to look."""

SILENT = _names("""
    left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr limits
    nolimits displaystyle textstyle scriptstyle scriptscriptstyle nonumber notag noindent
    centering small large tiny scriptsize footnotesize normalsize Large LARGE huge Huge allowbreak
    boldmath unboldmath mathstrut strut relax protect break displaylimits hfill hfil
""")
"""Commands that only arrange; they leave nothing behind."""

STACKS = {
    "frac": "frac", "dfrac": "frac", "tfrac": "frac", "cfrac": "frac", "nicefrac": "frac",
    "sfrac": "frac", "binom": "binom", "dbinom": "binom", "tbinom": "binom", "overset": "over",
    "stackrel": "over", "underset": "over",
}  # fmt: skip
"""Commands with two arguments, of which one stands above the other."""

INFIX = {"over": "frac", "choose": "binom", "atop": "lines", "brack": "lines", "brace": "lines"}
"""Commands that put what stands before them in their group above what stands behind."""

ARROWS = {"xrightarrow": "→", "xleftarrow": "←", "xRightarrow": "⇒", "xlongrightarrow": "⟶"}
"""Arrows with an argument that stands above them."""

LENGTHS = _names("kern mkern hskip mskip raise lower moveleft moveright")
"""Commands with a length behind them, which only move what follows."""

SPACES = frozenset(
    (",", ";", ":", ">", " ", "\n", "\t", "/", "quad", "qquad", "thinspace", "enspace")
)
"""Commands for a space of some width (``\\!`` takes one away)."""

SUPERSCRIPTS = str.maketrans(
    "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθιφχ′∘*∗⊤†",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᶥᵠᵡ′°**ᵀ†",
)
SUBSCRIPTS = str.maketrans(
    "0123456789+-−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ"
)

_SCRIPT = dict(zip("BEFHILMRego", "ℬℰℱℋℐℒℳℛℯℊℴ", strict=True))
_DOUBLE = dict(zip("CHNPQRZ", "ℂℍℕℙℚℝℤ", strict=True))
_FRAKTUR = dict(zip("CHIRZ", "ℭℌℑℜℨ", strict=True))


def styled(text: str, style: str) -> str:
    """``text`` in letters of that style, where Unicode has them and fonts too.

    Why script and Fraktur letters stay plain outside the Basic Multilingual
    Plane: common interface fonts lack them, and a box says less than an L.
    Double-struck letters are in every font that has mathematics at all.
    """
    if style == "double":
        return "".join(_DOUBLE.get(sign) or _double(sign) for sign in text)
    if style == "script":
        return "".join(_SCRIPT.get(sign, sign) for sign in text)
    if style == "fraktur":
        return "".join(_FRAKTUR.get(sign, sign) for sign in text)
    return text


def _double(sign: str) -> str:
    for first, last, start in (("A", "Z", 0x1D538), ("a", "z", 0x1D552), ("0", "9", 0x1D7D8)):
        if first <= sign <= last:
            return chr(start + ord(sign) - ord(first))
    return sign


KNOWN = frozenset(
    (
        *(*SYMBOLS, *RELATIONS, *FUNCTIONS, *MATHS_ACCENTS, *STYLES, *SILENT, *SPACES, *STACKS),
        *(
            *INFIX,
            *ARROWS,
            *LENGTHS,
            "sqrt",
            "begin",
            "end",
            "not",
            "pmod",
            "pod",
            "char",
            "buildrel",
        ),
    )
)
"""All commands of formulas that the parser has a meaning for."""
