/** What people are told when the app meets a damaged place in records that are open. */
import type { MetDamage } from './start.ts'

interface DamageWords {
  readonly heading: string
  readonly advice: string
  readonly button: string
}

export const damageWords: Readonly<Record<MetDamage, DamageWords>> = {
  met: {
    heading: 'Part of your records cannot be read',
    advice:
      'Let the app look at all of them now. If something is damaged, it shows your backups and what they hold, and changes nothing before you choose. What you typed comes along.',
    button: 'Check my records now',
  },
  'met-again': {
    heading: 'Once more, part of your records could not be read',
    advice:
      'The check could read everything a while ago, so the disk of this PC may be wearing out. Put a backup on a USB stick today, and ask your IT person to look at the disk.',
    button: 'Check my records now',
  },
}

/** Said after the check, at such a time of the day. */
export const wholeWords = (time: string): Pick<DamageWords, 'heading' | 'advice'> => ({
  heading: 'All of your records can be read',
  advice: `They were checked at ${time}. What could not be saved before is still on the page: save it again.`,
})
