/** The kind of a device whose row does not say it, where its system or model leaves no doubt. */
import type { DeviceKind } from '../choices.ts'
import type { SaidFacts } from './cells.ts'

const models: readonly (readonly [RegExp, DeviceKind])[] = [
  [/\bipad\b|\bgalaxy tab\b/i, 'tablet'],
  [/\biphone\b|\bpixel \d/i, 'phone'],
  [
    /\bmacbook|\bthinkpad\b|\blatitude\b|\bprobook\b|\belitebook\b|\bchromebook\b|\bxps 1[357]\b/i,
    'laptop',
  ],
  [/\boptiplex\b|\bthinkcentre\b|\bprodesk\b|\belitedesk\b|\bimac\b|\bmac mini\b/i, 'desktop'],
  [/\bpoweredge\b|\bproliant\b/i, 'server'],
  [/\blaserjet\b|\bofficejet\b|\becotank\b/i, 'printer'],
]

/** "Something else" wherever it would be a guess. */
export function likelyKind({ os, model = '' }: SaidFacts): DeviceKind {
  const byModel = models.find(([words]) => words.test(model))
  if (byModel !== undefined) return byModel[1]
  if (os === 'ios') return 'phone'
  if (os === 'ipados') return 'tablet'
  return os === 'windows-server' ? 'server' : 'other'
}
