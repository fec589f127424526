/**
 * Words by how far who writes them commits: expressions of doubt, and modal and reporting verbs from the weakest on. Figures
 * in words are those from two to twelve, in order.
 */
export type SofteningWords = {
  readonly hedges: RegExp;
  readonly modals: readonly RegExp[];
  readonly verbs: readonly RegExp[];
  readonly figures: readonly string[];
};

/** Words parted by "|"; a "*" at the end of one stands for any ending. */
const any = (list: string, prefix = ""): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${prefix}(?:${list.replaceAll("*", "\\p{L}*")})(?![\\p{L}\\p{N}])`, "gu");
const scale = (prefix: string, ...lists: readonly string[]): readonly RegExp[] =>
  lists.map((list) => new RegExp(any(list, prefix).source, "u"));

const english: SofteningWords = {
  hedges: any(
    "reportedly|allegedly|alleged|apparently|apparent|supposedly|supposed|purportedly|purported|possibly|possible|perhaps|maybe|likely|probably|probable|presumably|seemingly|suspected|believed to|thought to|said to|understood to|appears? to|appeared to|seems? to|seemed to|according to|unconfirmed|potentially|potential|so-called",
  ),
  modals: scale("", "may|might|could", "should|would|can", "will|shall|must|is|are|was|were|has|have|had"),
  verbs: scale(
    "",
    "suggest(?:s|ed|ing)?|hint(?:s|ed|ing)?|speculat(?:e|es|ed|ing)|believ(?:e|es|ed|ing)|suspect(?:s|ed|ing)?|think|thinks|thought",
    "claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing)|purport(?:s|ed|ing)?",
    "say|says|said|saying|stat(?:e|es|ed|ing)|report(?:s|ed|ing)?|told|tells?|announc(?:e|es|ed|ing)",
    "confirm(?:s|ed|ing)?|prov(?:e|es|ed|en|ing)|establish(?:es|ed|ing)?|show(?:s|ed|n|ing)?|demonstrat(?:e|es|ed|ing)|determin(?:e|es|ed|ing)|conclud(?:e|es|ed|ing)",
  ),
  figures: "two three four five six seven eight nine ten eleven twelve".split(" "),
};

/** The conditional of hearsay ("aurait", "serait") is a hedge. */
const french: SofteningWords = {
  hedges: any(
    "aurait|auraient|serait|seraient|présumée?s?|présumément|prétendue?s?|prétendument|peut-être|probable(?:ment|s)?|vraisemblable(?:ment|s)?|apparemment|possible(?:ment|s)?|éventuel*|semble|semblent|semblait|semblaient|paraît|selon|d'après|soupçonnée?s?|supposée?s?|soi-disant|sans doute|non confirmée?s?",
  ),
  modals: scale(
    "",
    "pourrait|pourraient",
    "peut|peuvent|devrait|devraient",
    "va|vont|sera|seront|doit|doivent|est|sont|était|étaient|a|ont|avait|avaient",
  ),
  verbs: scale(
    "",
    "suggèr*|suggér*|soupçonn(?:e|ent|ait|aient)|pens(?:e|ent|ait|aient)|croit|croient|croyait|suppos(?:e|ent|ait)|laiss* entendre",
    "prétend|prétendent|prétendait|allègu*|allégu*",
    "dit|disent|disait|déclar*|indiqu*|rapport(?:e|ent|é|ait)|annonc*|affirm*",
    "confirm*|prouv*|démontr*|établi(?:t|e|s)?|conclut|conclu|montr(?:e|ent|é)",
  ),
  figures: "deux trois quatre cinq six sept huit neuf dix onze douze".split(" "),
};

/** "Soll" is hearsay more often than duty in reports. */
const german: SofteningWords = {
  hedges: any(
    "angeblich*|mutmaßlich*|offenbar|anscheinend|scheinbar|vermutlich*|möglich(?:e[rnms]?|erweise)|womöglich|vielleicht|wohl|wahrscheinlich*|eventuell*|dem vernehmen nach|laut|zufolge|nach angaben|nach eigenen angaben|soll|sollen|scheint|scheinen|schien|schienen|verdächtig(?:e[rnms]?|t)?|unbestätigt*|sogenannt*",
  ),
  modals: scale(
    "",
    "könnte|könnten|dürfte|dürften",
    "kann|können|sollte|sollten|müsste|müssten|würde|würden",
    "wird|werden|muss|müssen|ist|sind|war|waren|hat|haben|hatte|hatten|wurde|wurden",
  ),
  verbs: scale(
    "",
    "vermut(?:e|et|en|ete|eten)|glaub(?:t|te|en|ten)|mein(?:t|te|en|ten)|denk(?:t|en)|dachte|spekulier*",
    "behaupt*",
    "sagt|sagte|sagten|sagen|gesagt|erklär(?:t|te|en|ten)|bericht(?:et|ete|en|eten)|meldet|meldete|meldeten|teilte|teilten|kündigt|kündigte",
    "bestätig*|beweis(?:t|en)|bewies|bewiesen|beleg(?:t|te|en|ten)|zeig(?:t|te|en|ten)|nachgewiesen|festgestellt",
  ),
  figures: "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(" "),
};

/** The conditional of rumour ("habría", "sería") is a hedge. */
const spanish: SofteningWords = {
  hedges: any(
    "presunt[oa]s?|presuntamente|supuest[oa]s?|supuestamente|aparente(?:mente|s)?|al parecer|quizás?|tal vez|posible(?:mente|s)?|probable(?:mente|s)?|según|de acuerdo con|parece|parecen|parecía|sospechos[oa]s?|habría|habrían|sería|serían|sin confirmar",
  ),
  modals: scale(
    "",
    "podría|podrían|pudiera|pudieran",
    "puede|pueden|debería|deberían",
    "va|van|será|serán|debe|deben|es|son|era|eran|fue|fueron|ha|han|está|están",
  ),
  verbs: scale(
    "",
    "sugier*|sugiri*|cree|creen|creía|sospecha|sospechan|piensa|piensan|insinú*|insinu*",
    "alega|alegan|alegó|alegaron|pretende|pretenden",
    "dijo|dice|dicen|dijeron|declar(?:a|an|ó|aron)|inform(?:a|an|ó|aron)|señal(?:a|an|ó|aron)|anunci(?:a|an|ó|aron)|afirm(?:a|an|ó|aron)",
    "confirm(?:a|an|ó|aron|ado|ada)|demostr*|demuestr*|probó|probaron|probado|prueba|prueban|comprob*|concluy*",
  ),
  figures: "dos tres cuatro cinco seis siete ocho nueve diez once doce".split(" "),
};

const russian: SofteningWords = {
  hedges: any(
    "якобы|предположительно|возможно|вероятно|видимо|по-видимому|похоже|кажется|может быть|наверное|будто|по данным|по словам|согласно|предполагаем(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ыми)|подозреваем(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ыми)|неподтвержд*|так называем*",
  ),
  modals: scale(
    "",
    "(?:мог|могла|могло|могли) бы",
    "может|могут|мог|могла|могло|могли",
    "будет|будут|должен|должна|должно|должны",
  ),
  verbs: scale(
    "",
    "предполож(?:ил|ила|или)|предполага(?:ет|ют|л|ла|ли)|счита(?:ет|ют|л|ла|ли)|дума(?:ет|ют|л|ла|ли)|подозрева(?:ет|ют|л|ла|ли)|полага(?:ет|ют|л|ла|ли)",
    "утвержда(?:ет|ют|л|ла|ли)",
    "сказал[аи]?|говорит|говорят|сообщ(?:ил|ила|или|ает|ают)|заяв(?:ил|ила|или|ляет|ляют)|объяв(?:ил|ила|или)|рассказал[аи]?",
    "подтверд(?:ил|ила|или|ился|илось)|подтвержд(?:ает|ают|ено|ён|ена)|доказ(?:ал|ала|али|ано|ывает)|установ(?:ил|ила|или|лено)|показ(?:ал|ала|али|ывает)",
  ),
  figures: "два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать".split(" "),
};

/** "And" and "so" are written together with the word after them. */
const arabic: SofteningWords = {
  hedges: any(
    "ربما|لعل|على ما يبدو|يبدو|من المحتمل|محتملة?|المحتملة?|المزعومة?|مزعومة?|يقال|وفقا|بحسب|حسب|مشتبه|المشتبه|غير مؤكدة?|من المرجح|يرجح",
    "[وف]?",
  ),
  modals: scale("[وف]?", "قد", "يمكن|يستطيع|تستطيع", "سوف|سيكون|ستكون|يجب"),
  verbs: scale(
    "[وف]?",
    "ظن|يظن|يعتقد|تعتقد|اعتقد|لمح|ألمح|ألمحت",
    "زعم|زعمت|يزعم|تزعم|ادعى|ادعت|يدعي",
    "قال|قالت|قالوا|يقول|تقول|ذكر|ذكرت|أعلن|أعلنت|صرح|صرحت|أفاد|أفادت",
    "أكد|أكدت|يؤكد|تؤكد|أثبت|أثبتت|يثبت",
  ),
  figures: "اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split(" "),
};

const byLanguage: Readonly<Record<string, SofteningWords>> = {
  en: english,
  fr: french,
  de: german,
  es: spanish,
  ru: russian,
  ar: arabic,
};

/** @param language - BCP 47; of one without a list, and of a text of which it is not known, English */
export const softeningWords = (language: string | null): SofteningWords =>
  byLanguage[language?.split("-")[0]?.toLowerCase() ?? "en"] ?? english;
