/** Irregular verbs and nouns of English that news is made of, each with all its forms; those that only add -s or -ing leave them out. */
const families = `
arise arose arisen|bear bore borne|beat beaten|become became|begin began begun beginning|bend bent|bind bound|bite bit bitten
blow blew blown|break broke broken|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen choosing
come came|cost|cut cutting|deal dealt|die dying|dig dug digging|do does did done|draw drew drawn|drink drank drunk|drive drove driven
eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flies flew flown|forbid forbade forbidden
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten getting|give gave given|go goes went gone
grow grew grown|hang hung|have has had having|hear heard|hide hid hidden|hit hitting|hold held|keep kept|know knew known
lay laid|lead led|leave left|lend lent|lie lay lain lying|light lit|lose lost losing|make made making|mean meant|meet met
overthrow overthrew overthrown|pay paid|prove proven|read|ride rode ridden|ring rang rung|rise rose risen|run ran running|say said
see saw seen|seek sought|sell sold|send sent|set setting|shake shook shaken|shoot shot|show shown|shut shutting|sing sang sung
sink sank sunk|sit sat sitting|sleep slept|speak spoke spoken|spend spent|spread|stand stood|steal stole stolen|stick stuck
strike struck stricken striking|swear swore sworn|swim swam swum|take took taken taking|teach taught|tear tore torn|tell told
think thought|throw threw thrown|understand understood|wake woke woken|wear wore worn|win won winning|withdraw withdrew withdrawn
withhold withheld|write wrote written writing|be am is are was were been being
man men|woman women|child children|person people|foot feet|tooth teeth|mouse mice|life lives|wife wives|knife knives|half halves
leaf leaves|thief thieves|crisis crises|analysis analyses|basis bases|hypothesis hypotheses|medium media|datum data
criterion criteria|phenomenon phenomena`;

/** The families of each form, their base first; a form of two verbs (lay) has both. */
export const irregular: ReadonlyMap<string, readonly (readonly string[])[]> = (() => {
  const found = new Map<string, (readonly string[])[]>();
  for (const family of families.trim().split(/[|\n]/u)) {
    const forms = family.split(" ");
    for (const form of forms) found.set(form, [...(found.get(form) ?? []), forms]);
  }
  return found;
})();
