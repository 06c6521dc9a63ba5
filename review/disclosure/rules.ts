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
 * comes from a secret and from all that the homes of the group said to this one question, so that the same answers
 * always give the same numbers, and another answer may change any number of the group for this question.
 */
export const mostAdded = 1

/**
 * One zero in so many is hidden like a small number; all others are shown, as the method has it. Were every zero shown,
 * a zero that is hidden as soon as one home joins would be proof of what that home said. More often would protect more,
 * and change more numbers.
 */
export const zerosToOneHidden = 6

/**
 * What a group said to a question picks one of so many secret patterns of what is added and hidden (our own). Were they
 * without end, one home more or less would change more than one number in twenty where few take part, and who waited
 * long enough could average over ever new ones. With fewer, what changes would tell more.
 */
export const patterns = 4

/** What a shown count can stand for at most: rounding moves it by 2, what was added by 1. */
export const slack = Math.floor(base / 2) + mostAdded

/**
 * A count that is not shown stands for one of 0 to 9: a zero can be among them, and so can an 8 or a 9. Were it only up
 * to 8, a number that is shown as soon as one home leaves would rule out that the home was in it.
 */
export const hiddenUpTo = largestHidden + 2

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

/**
 * And only where all that is hidden of a question could not be more than this share of the homes, so that regional
 * percentages are about right (our own, from the measurements in review/README.md).
 */
export const mostHiddenShare = 0.15

/**
 * And only where rounding and what is hidden leave it about this many percentage points unsure at most (a standard
 * deviation), so that no regional percentage is more than 5 points off (our own, measured there too).
 */
export const mostUnsure = 1.6
/** The variance of a number that is shown: of rounding to the nearest 5, and of what was added. */
export const shownVariance = 2 + 2 / 3
/** And of one that is hidden, when it stands for about 3. */
export const hiddenVariance = 6

/** In the base of a percentage each hidden part stands for about 3 homes: otherwise the parts that are shown would look larger than they are. */
export const hiddenStandsFor = 3

/*
 * Dominance (one member is more than half of a number; domain.md section 7): every home is counted once, and the
 * smallest count that is shown is 8, so that nobody is more than one eighth of any number. Nothing here sums amounts;
 * whoever adds a table of amounts needs a rule for it.
 */
