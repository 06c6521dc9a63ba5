/** Builders for letters to the review and for how things stand with it, with a default for everything. */
import type { KeptLetter, SharingStanding } from '../../shared/sharing/queue.ts'
import type { Receipt } from '../../shared/sharing/receipt.ts'

export function aReceipt(parts: Partial<Receipt> = {}): Receipt {
  return {
    id: 'letter',
    sha256: 'a'.repeat(64),
    quarter: '2026-Q4',
    storedOn: '2026-11-23',
    key: '0123456789abcdef',
    signature: 'signed',
    ...parts,
  }
}

/** Agreed to and waiting, unless told otherwise. */
export function aKeptLetter(parts: Partial<KeptLetter> = {}): KeptLetter {
  return {
    id: 'letter',
    quarter: '2026-Q4',
    state: 'frozen',
    text: '{}',
    sha256: 'a'.repeat(64),
    replaces: null,
    preparedAt: '2026-11-23T09:00:00.000Z',
    agreedAt: '2026-11-23T09:01:00.000Z',
    receipt: null,
    refusal: null,
    attempts: [],
    nextTryAt: '2026-11-23T09:01:00.000Z',
    lastDay: '2027-01-14',
    ...parts,
  }
}

/** A review is there and nothing was shared, unless told otherwise. */
export function aStanding(parts: Partial<SharingStanding> = {}): SharingStanding {
  return {
    review: { name: 'The review', address: 'https://review.example.org', key: '0123456789abcdef' },
    isOn: false,
    cardHiddenUntil: null,
    quarter: '2026-Q4',
    keptBack: { questions: [], devices: false, dspt: false },
    letters: [],
    ...parts,
  }
}
