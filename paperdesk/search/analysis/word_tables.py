"""Word tables: what no rule of a stemmer knows of the words of science.

Each table is text, so that the stamp of the index can hold it (``analyser_stamp``); how they
are used stands in ``word_forms``. They were made with and checked against the titles and
abstracts of 100,000 papers: ``tests.bench.words`` prints for each entry the papers that it
joins or parts, and what else would join them.

Rules for entries: a word and what it is taken for begin with the same letter (the highlighter
finds the words of a text by it); nothing that the corpus uses in two senses (ellipses, tries,
gauge and gage); a table wins over the stemmer, the stemmer over nothing.
"""

PLURALS = """
    abscissae=abscissa addenda=addendum algae=alga alumni=alumnus amoebae=amoeba annuli=annulus
    anastomoses=anastomosis ansatze=ansatz antennae=antenna antitheses=antithesis aortae=aorta
    apices=apex apotheoses=apotheosis appendices=appendix aquaria=aquarium atria=atrium
    auditoria=auditorium automata=automaton axes=axis bacilli=bacillus bacteria=bacterium
    biases=bias biogases=biogas bronchi=bronchus buses=bus cacti=cactus calculi=calculus
    candelabra=candelabrum catalyses=catalysis cerebella=cerebellum children=child cilia=cilium
    codices=codex colliculi=colliculus compendia=compendium consortia=consortium
    continua=continuum corpora=corpus corrigenda=corrigendum cortices=cortex crania=cranium
    crises=crisis criteria=criterion crura=crus curricula=curriculum data=datum
    desiderata=desideratum diagnoses=diagnosis dialyses=dialysis directrices=directrix
    electrolyses=electrolysis elves=elf emboli=embolus emphases=emphasis
    endothelia=endothelium epithelia=epithelium equilibria=equilibrium errata=erratum
    extrema=extremum feet=foot femora=femur fibroses=fibrosis fibulae=fibula flagella=flagellum
    foci=focus foramina=foramen formulae=formula frusta=frustum fungi=fungus ganglia=ganglion
    gases=gas geese=goose genera=genus generatrices=generatrix geneses=genesis gnus=gnu gyri=gyrus
    halves=half helices=helix hippocampi=hippocampus honoraria=honorarium hooves=hoof
    hydrolyses=hydrolysis hyperbolae=hyperbola hyphae=hypha hypotheses=hypothesis indices=index
    infima=infimum ketoses=ketosis knives=knife lacunae=lacuna larvae=larva lemmata=lemma
    lice=louse loaves=loaf loci=locus lumina=lumen
    matrices=matrix maxima=maximum media=medium meioses=meiosis memoranda=memorandum men=man
    menisci=meniscus menus=menu metamorphoses=metamorphosis metastases=metastasis mice=mouse
    midwives=midwife millennia=millennium minima=minimum minutiae=minutia
    mitochondria=mitochondrion mitoses=mitosis moduli=modulus momenta=momentum
    moratoria=moratorium mycelia=mycelium nebulae=nebula necroses=necrosis neuroses=neurosis
    novae=nova nuclei=nucleus oases=oasis octahedra=octahedron
    optima=optimum orthoses=orthosis osmoses=osmosis ova=ovum oxen=ox papillae=papilla
    parabolae=parabola paralyses=paralysis parentheses=parenthesis personae=persona
    phenomena=phenomenon photosyntheses=photosynthesis phyla=phylum plateaus=plateau
    plateaux=plateau podia=podium prognoses=prognosis prostheses=prosthesis protozoa=protozoon
    psychoses=psychosis pupae=pupa quanta=quantum radii=radius residua=residuum rhombi=rhombus
    rostra=rostrum scapulae=scapula scarves=scarf schemata=schema scholia=scholium selves=self
    septa=septum sera=serum shelves=shelf simulacra=simulacrum sheaves=sheaf
    spectra=spectrum spermatozoa=spermatozoon stadia=stadium stenoses=stenosis stigmata=stigma
    stimuli=stimulus stomata=stoma strata=stratum substrata=substratum sulci=sulcus
    supernovae=supernova suprema=supremum syllabi=syllabus symposia=symposium synopses=synopsis
    syntheses=synthesis tableaus=tableau tableaux=tableau taxa=taxon teeth=tooth termini=terminus
    testes=testis thalami=thalamus theses=thesis thieves=thief thromboses=thrombosis
    thrombi=thrombus tibiae=tibia topoi=topos toposes=topos tori=torus
    ultimata=ultimatum underlies=underlie uteri=uterus vacua=vacuum
    vertebrae=vertebra vertices=vertex villi=villus
    vortices=vortex wharves=wharf wives=wife wolves=wolf women=woman
    aliasing=alias briefly=brief cheaply=cheap deeply=deep freely=free
    narrowly=narrow newly=new sharply=sharp slowly=slow steeply=steep
    gluing=glue glued=glue queuing=queue queueing=queue
    referencing=reference referenced=reference evidenced=evidence imbalanced=imbalance
    experimental=experiment experimentally=experiment dimensional=dimension
    dimensionally=dimension environmental=environment environmentally=environment
    developmental=development collisional=collision extensional=extension
    compressional=compression determinantal=determinant compartmental=compartment
    governmental=government muonic=muon ionic=ion polymeric=polymer emergent=emergence
"""
"""Forms that no ending tells, and the words that they are of."""

PLURAL_ENDINGS = """
    matrices=matrix vertices=vertex indices=index helices=helix simplices=simplex vortices=vortex
    cortices=cortex spectra=spectrum nuclei=nucleus equilibria=equilibrium extrema=extremum
    momenta=momentum continua=continuum hypotheses=hypothesis syntheses=synthesis
    criteria=criterion phenomena=phenomenon automata=automaton bacteria=bacterium
    sheaves=sheaf novae=nova formulae=formula algae=alga larvae=larva lenses=lens
    hedra=hedron hedral=hedron hedrons=hedron chondria=chondrion chondrial=chondrion
    epithelia=epithelium endothelia=endothelium stimuli=stimulus edness=ed
"""
"""The same for ends of words: 'submatrices' is of submatrix."""

ACRONYMS = """
    bcis bmis bsdes ccas cces cmes cpas cpus cves ddes ddis dfas dnas dpus dras ecus fbsdes fdes
    fpas fpgas fples fpus fsles ftles ggas gles gpes gpgpus gpus grus gwass hsis icus ids ifs
    imus ipus kbos kpis ldas lmis lpus lses mcus mdas mles mnos mpus mris mrnas mses mvnos nfas
    nfts ngos nlses npus pcas pdas pdes pfas pmes pmus ppis psas qdes qds qfas qpos qpus qsos
    qssas qws rcas relus rlas rnas rpos rssis rsus scas sdes seus sgds slas sles smes smos spdes
    spes srnas stas stos tles tnos tpus trnas vmas vpus vrus xvas ysos
"""
"""Plurals of acronyms that the stemmer takes for words; in the corpus nine of ten are written
with capitals and a small s."""

NO_ACRONYMS = """
    bfgs brms cdms cgls cngs cnls cnrs crps csns dbms dlts dnls dvfs fccs gbps gnls gprs hdfs
    https kbps lcfs lcls lncs lngs lppls mbps mcbs mcts mpls mscs nlms pdms plms prls rrms rtds
    sgns smps ssrs tbps tgds tsls vrms
"""
"""Acronyms and units whose own last letter is an s, beside others without it."""

WRITTEN_OUT = """
    aangstroem=angstrom angstroem=angstrom baecklund=backlund boehm=bohm boekstedt=bokstedt
    boettcher=bottcher bruestle=brustle buechi=buchi buergisser=burgisser duesseldorf=dusseldorf
    erdoes=erdos foelner=folner foerster=forster froeberg=froberg froehlich=frohlich
    goedel=godel goedelian=godelian goeppert=goppert goettingen=gottingen graetzer=gratzer
    groebner=grobner groechenig=grochenig groenwall=gronwall groetzsch=grotzsch
    gruenbaum=grunbaum grueneisen=gruneisen haastad=hastad haenchen=hanchen
    hamenstaedt=hamenstadt hoehn=hohn hoelder=holder hoermander=hormander hoermaender=hormander
    hueckel=huckel hyperkaehler=hyperkahler jaeger=jager joergensen=jorgensen juelich=julich
    juettner=juttner kaehler=kahler kaehlerian=kahlerian koenig=konig koethe=kothe
    kuehnel=kuhnel kuenneth=kunneth loeffler=loffler loewdin=lowdin loewenheim=lowenheim
    loewner=lowner luebeck=lubeck luescher=luscher moebius=mobius moeller=moller
    moessbauer=mossbauer muenchen=munchen muenster=munster mueger=muger mueller=muller
    muentz=muntz noerlund=norlund nordstroem=nordstrom nuernberg=nurnberg oersted=orsted
    pluecker=plucker poeschl=poschl pruefer=prufer roedl=rodl roemer=romer roentgen=rontgen
    roessler=rossler schloegl=schlogl schlueter=schluter schoenberg=schonberg
    schoenhage=schonhage schroeder=schroder schroedinger=schrodinger shroedinger=shrodinger
    soederberg=soderberg soerensen=sorensen staeckel=stackel stueckelberg=stuckelberg
    teichmueller=teichmuller tuebingen=tubingen weitzenboeck=weitzenbock wuerzburg=wurzburg
    zuerich=zurich
"""
"""Names with umlauts, or with ø and å, written out, and as they are folded."""

PARTED = """
    accountability accountable; additive additives additively additivity; admission admissions;
    animal animals; animate animates animated animating animation animations; anticommutative
    anticommutativity; anyone; authority authorities; business businesses; busy busily; collective
    collectives collectively collectivity; commutative commutatively commutativity; consistent
    consistently consistency; contention contentions; cooper; criticism criticisms criticize
    criticized criticise criticised critic critics; cumulant cumulants; customer customers; definite
    definitely definiteness definitive; department departments departmental; designate designates
    designated designating designation; determinant determinants determinantal determinantally;
    direction directions directional directionally directionality; edition editions; embed embeds
    embedded embedding embeddings embeddable embeddability embedder; emergency emergencies; equator
    equators; evening evenings; executive executives; experiment experiments experimental
    experimentally experimenter experimenters experimentation experimentalist experimentalists;
    extensive extensively; fabric fabrics; factory factories; fitness; handful; identical
    identically; important importantly importance; informal informally informality; integrity;
    intensive intensively; lateral laterally laterality; lens lenses lensing lensed; liquidity;
    liveness; majority majorities; mechanism mechanisms mechanistic; metallicity metallicities;
    minority minorities; modulate modulates modulated modulating modulation modulations modulator
    modulators modulational; motivate motivates motivated motivating motivation motivations; negate
    negates negated negating negation negations; noncommutative noncommutativity noncommutatively;
    numerous; objective objectives objectively objectivity; organism organisms organismal; original
    originals originally originality; paste pastes pasted pasting; positive positives positively
    positivity; powerful powerfully; productive productively productivity; projective projectively
    projectivity; proposition propositions propositional; provenance; relativity relativistic
    relativistically relativist; respective respectively; responsible responsibly responsibility
    responsibilities; secrete secretes secreted secreting secretion secretions secretory; sever
    severs severed severing; several severally; severe severely severity severities; sharpe; solute
    solutes; subjective subjectively subjectivity; successive successively succession successions;
    terminal terminals; transit transits transiting transited; transitive transitively transitivity;
    try tries tried trying; utility utilities
"""
"""Groups of words that stay by themselves, though the stemmer would join them with others; each
is called by its first."""

JOINED = """
    symmetri=symmetr absenc=absent accuraci=accur adequaci=adequ
    adequat=adequ anomali=anomal asymmetri=asymmetr aurora=auror bacterium=bacteri
    buoyanc=buoyant categori=categor complianc=compliant confluenc=confluent
    congruenc=congruent conjugaci=conjug constanc=constant corona=coron degeneraci=degener
    dualiti=dual geometri=geometr histori=histor homeostasi=homeostat
    hysteresi=hysteret inaccuraci=inaccur indeterminaci=indetermin inertia=inerti
    metastasi=metastat mitochondrion=mitochondri nondegeneraci=nondegener parameter=parametr
    photosynthesi=photosynthet puriti=pure quiescenc=quiescent reparameter=reparametr
    retina=retin salienc=salient saliency=salient salienci=salient scarciti=scarc sparsiti=spars
    stabl=stabil strategi=strateg unbounded=unbound viabil=viabl catalysi=catalyt
    creation=creat supersymmetri=supersymmetr
"""
"""Stems that are one word's, as nouns and adjectives; ``word_forms`` has rules for more."""

AMBIGUOUS = """
    basis=bases leaf=leaves life=lives ellipsis=ellipses axe=axes
"""
"""Words and a form that is also another word's: who asks for either finds the form too."""

ALL = (
    PLURALS,
    PLURAL_ENDINGS,
    ACRONYMS,
    NO_ACRONYMS,
    WRITTEN_OUT,
    PARTED,
    JOINED,
)
"""Every table that the words of an index depend on."""
