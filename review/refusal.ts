/** The review says no: which status, which words. Nothing of what came in is ever repeated. */
import type { Problem, ProblemCode } from '../shared/sharing/problem.ts'

interface Words {
  readonly status: number
  readonly message: string
}

const refusals: Readonly<Record<ProblemCode, Words>> = {
  malformed: { status: 400, message: 'This is not a request that the review understands.' },
  'not-json': { status: 400, message: 'This is not JSON in UTF-8.' },
  'wrong-type': {
    status: 415,
    message: 'Send it as application/json, not compressed.',
  },
  'too-large': { status: 413, message: 'This is larger than any submission can be.' },
  'wrong-shape': {
    status: 422,
    message: 'This is not a submission as the review knows it. Nothing was stored.',
  },
  'not-canonical': {
    status: 400,
    message: 'These are not the exact bytes that would be shown. Nothing was stored.',
  },
  'newer-schema': {
    status: 422,
    message: 'This comes from a newer version of the app than the review understands yet.',
  },
  'not-this-quarter': { status: 409, message: 'The review does not collect this quarter now.' },
  'quarter-closed': {
    status: 409,
    message:
      'This quarter is closed. What was sent is part of its totals and cannot be changed or taken back.',
  },
  'other-bytes': {
    status: 409,
    message: 'Something else was stored under this number before. It stays as it is.',
  },
  stale: { status: 409, message: 'A newer submission has taken the place of this one.' },
  'not-yours': {
    status: 403,
    message: 'The submission that this would replace was sent with another secret.',
  },
  withdrawn: { status: 410, message: 'This was taken back. It is not stored again.' },
  'unknown-letter': {
    status: 404,
    message: 'The review has no such submission.',
  },
  'wrong-secret': { status: 403, message: 'This is not the secret of that submission.' },
  'too-many': { status: 429, message: 'Too many requests from one place. Try again later.' },
  busy: { status: 503, message: 'The review cannot store anything just now. Try again later.' },
  'not-found': { status: 404, message: 'There is nothing here.' },
  failed: { status: 500, message: 'Something went wrong at the review. Nothing was stored.' },
}

export interface Particulars {
  /** The name of a field that we know ourselves, never a name that came in. */
  readonly field?: string
  readonly retryAfterSeconds?: number
}

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: ProblemCode
  readonly status: number
  readonly particulars: Particulars

  constructor(code: ProblemCode, particulars: Particulars = {}) {
    super(refusals[code].message)
    this.code = code
    this.status = refusals[code].status
    this.particulars = particulars
  }

  get problem(): Problem {
    const { field } = this.particulars
    return { code: this.code, message: this.message, ...(field === undefined ? {} : { field }) }
  }
}
