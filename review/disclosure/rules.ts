/** The rules of what may be published, each with where it comes from. Nothing is exempt, national figures neither. */

/**
 * Counts of 1 to 7 are not shown. NHS Digital's method for hospital statistics since 13 September 2018
 * (digital.nhs.uk, "Change to disclosure control methodology", read; domain.md section 7).
 */
export const largestHidden = 7

/** All other counts are shown to the nearest 5, and zeros as zeros: the same method (second hand). */
export const base = 5

/**
 * Before the rules are applied, 1 is added, taken away, or neither: the idea of the cell keys of the Census of 2021
 * (ONS). Without it a number that moves when one home joins says what that home answered, for certain. What is added
 * comes from a secret and from all that the homes of the group sent, so that the same homes always give the same
 * numbers, and any other homes may change any number of the group.
 */
export const mostAdded = 1

/** What a shown count can stand for at most: rounding moves it by 2, what was added by 1. */
export const slack = Math.floor(base / 2) + mostAdded

/** A count that is not shown stands for one of 0 to 8: a zero can be among them, and so can an 8 that became a 7. */
export const hiddenUpTo = largestHidden + mostAdded

/**
 * From all the numbers together, nobody may be able to narrow a hidden count to fewer than these possible values apart:
 * the lowest and the highest that fit must differ by 5 or more (our own, G28 of reliability.md section 5).
 */
export const narrowest = 5

/**
 * Percentages are whole, and of 40 homes or more: of 40, one step of rounding is 12 points already (our own; the NHS
 * asks for about 4,000 before it shows a decimal place).
 */
export const leastBase = 40

/** In the base of a percentage each hidden part stands for about 3 homes: what 0 to 8 mostly hides, so that the parts that are shown do not look larger than they are. */
export const hiddenStandsFor = 3

/*
 * Dominance (one member is more than half of a number; domain.md section 7): every home is counted once, and the
 * smallest count that is shown is 8, so that nobody is more than one eighth of any number. Nothing here sums amounts;
 * whoever adds a table of amounts needs a rule for it.
 */
