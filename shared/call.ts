/** One line of the contract: what goes in is checked as it runs, what comes out as it compiles. */
import { z } from 'zod'

export const call = <I extends z.ZodType>(input: I) => ({
  // The output has no value at run time; it exists for the compiler alone.
  returns: <O>() => ({ input }) as unknown as { readonly input: I; readonly output: O },
})

/** What goes in with a call that says everything by its name. */
export const nothing = z.undefined()
export const isOn = z.strictObject({ isOn: z.boolean() })
