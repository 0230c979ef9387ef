"""Word lists of names: particles, short surnames, words that tell a body from a person.

Capital and small letters count: 'van' is a particle, 'Van' a part of the family.
"""


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


PARTICLES = _words(
    """van von der den de del della dello delle dei degli di da das do dos du des d la le las los
    lo ter ten te ver zu zum zur vom auf und af av til op 't 's ’t ’s het y e i al el ul bin ibn
    ben bint abu abd dal dalla san santa st. ap ab mac"""
)  # fmt: skip
JOINING = frozenset(("y", "e", "i", "und"))  # 'Ortega y Gasset': in the middle of a family
CAPITAL_PARTICLES = _words(
    """Van Von Der Den De Del Della Dello Delle Dei Degli Di Da Das Dos Du Des La Le Las Los Lo
    Ter Ten Vander Vom Zu Zur Al El Bin Ibn Ben St. Saint San Santa Mac"""
)  # fmt: skip
VIETNAMESE = _words(
    """anh nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong
    trinh dao doan"""
)  # fmt: skip  # 'Van' beside one of these is a middle name
DEGREES = frozenset(("md", "phd", "frs", "dsc"))
OF_FAMILY = frozenset(("filho", "neto", "junior", "sobrinho"))  # 'Souza Filho'
SHORT_SURNAMES = _words(
    """LI XU HE MA NG WU LU YU HU DU GU FU KO OH AN QI YE YI SU DO HO VU VO LE LY HA BA BO CAI DAI
    GAO HAN HAO KIM LAI LAM LAU LEE LIN LIU LUO MAO PAN QIU RAO RUI SHI SUN TAN TSE WEI XIE YAN YAO
    YIN YUE ZHU ROY DAS RAY COX FOX DAY RAO"""
)  # fmt: skip
COMPOUND_CJK = _words(
    """欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 司徒 长孙 長孫
    宇文 端木 东方 東方 独孤 獨孤 南宫 南宮 남궁 황보 제갈 사공 선우 독고 서문"""
)  # fmt: skip
"""Families of two signs; most have one."""
TELLING = CAPITAL_PARTICLES | _words(
    """The For Filho Neto Junior Sobrinho Collaboration Collaborations Consortium Committee
    Association Institute Institut University Academy Organization Organisation Agency
    Foundation Initiative Alliance Commission Investigators Ministry Department Laboratory
    Laboratories Corporation Federation Authority Secretariat Society Incorporated Partnership
    Taskforce Experiment Team Teams Group Groups Project Network Center Centre Lab Council Union
    Company Office Board Panel Survey Observatory Contributors Authors Developers Community
    Press Trial Study Others Phd Esq Ltd Inc Universite Universitat"""
)  # fmt: skip
"""Words beside which a name has to be looked at part by part."""
