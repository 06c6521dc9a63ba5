/** Holds the rules of .dependency-cruiser.cjs, and fails when no module was looked at: a check of nothing is no check. */
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const parts = ['shared', 'electron', 'renderer', 'tools', 'test', 'review'].filter(part =>
  existsSync(part),
)
const options: ICruiseOptions = await extractOptions(resolve('.dependency-cruiser.cjs'))
const { output } = await cruise(parts, { ...options, outputType: 'json', validate: true })
// With outputType json the output is the result written out as text.
const { summary } = JSON.parse(output as string) as ICruiseResult

for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`)
const smallestTree = 50
if (summary.totalCruised < smallestTree) {
  console.error(
    `Only ${summary.totalCruised} modules were looked at; the rules were not really checked.`,
  )
  process.exitCode = 1
}
if (summary.violations.length > 0) process.exitCode = 1
console.log(`${summary.totalCruised} modules, ${summary.violations.length} violations`)
