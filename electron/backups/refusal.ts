/** A file that is not taken for a backup, and why. */
import { Failure } from '../../shared/failure.ts'
import { type BackupRefusalKind, refusalWords } from '../../shared/keeping/refusal-words.ts'

export class BackupRefusal extends Failure {
  readonly kind: BackupRefusalKind

  constructor(kind: BackupRefusalKind) {
    super(kind === 'gone' ? 'not-found' : 'invalid', refusalWords[kind])
    this.kind = kind
  }
}
