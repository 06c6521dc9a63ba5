import { useEffect, useState } from 'react'
import { sentenceOf } from '../../../shared/failure.ts'
import type { BackupPreview } from '../../../shared/keeping/backup.ts'
import {
  changedInWords,
  countsInWords,
  lastInWords,
  lostInWords,
} from '../../../shared/keeping/backup-words.ts'
import { useStores } from '../../stores.tsx'
import { type Hurt, SalvageOffer } from './salvage-offer.tsx'
import { useOpened } from './use-opened.ts'

interface Props {
  readonly name: string
  /** The file to look for more in; null where there is none. */
  readonly hurt: Hurt | null
  readonly found: () => void
}

/** What is in the backup that would be gone back to, what is not, and what the damaged file could still add. */
export function WhatIsLost({ name, hurt, found }: Props) {
  const { keeping } = useStores()
  // Of this backup: one from another place is shown further down.
  const [token, setToken] = useState<string>()
  const [error, setError] = useState('')
  const { opened, locked } = useOpened(token)
  useEffect(() => {
    keeping.previewBackup({ name, place: 'here' }).then(
      () => setToken(keeping.getState().preview?.token),
      (failure: unknown) => setError(sentenceOf(failure)),
    )
  }, [keeping, name])
  if (error !== '') {
    return (
      <p className="notice notice-no" role="status">
        {error}
      </p>
    )
  }
  return (
    <>
      <div role="status">
        {token === undefined && <p className="quiet">Looking into this backup…</p>}
        {locked !== null && (
          <p className="notice notice-partly">
            This backup is locked with another passphrase than your records. Choose another one.
          </p>
        )}
        {opened !== null && <InBackup preview={opened} />}
      </div>
      {hurt !== null && <SalvageOffer key={token} backup={opened} hurt={hurt} found={found} />}
    </>
  )
}

/** What is in a backup, and what of the hurt records is not. */
export function InBackup({
  preview: { then, now, differences },
}: {
  readonly preview: BackupPreview
}) {
  const today = new Date().toISOString()
  const lost = [
    ...lostInWords(differences, today),
    ...changedInWords(differences).map(words => `changes to ${words}`),
  ]
  return (
    <div className="stack-tight">
      <p>
        <strong>In this backup:</strong> {countsInWords(then.counts)}.{' '}
        <span className="quiet">{lastInWords(then)}</span>
      </p>
      <p>
        <strong>Not in it:</strong> {lost.length > 0 && `${lost.join('; ')}. `}
        {now === null
          ? `${lost.length > 0 ? 'The' : 'the'} file with your records cannot be read in full, so there may be more.`
          : lost.length === 0 && 'nothing that can still be read in the damaged file.'}
      </p>
    </div>
  )
}
