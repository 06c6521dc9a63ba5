import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { sentenceOf } from '../../../shared/failure.ts'
import type { BackupPreview } from '../../../shared/keeping/backup.ts'
import {
  changedInWords,
  countsInWords,
  lastInWords,
  lostInWords,
} from '../../../shared/keeping/backup-words.ts'
import { useStores } from '../../stores.tsx'

/** What is in the backup that would be gone back to and, where the hurt records can still be read, what is not. */
export function WhatIsLost({ name }: { readonly name: string }) {
  const { keeping } = useStores()
  const preview = useStore(keeping, state => state.preview)
  const [isOpen, setOpen] = useState(false)
  const [error, setError] = useState('')
  useEffect(() => {
    keeping.previewBackup({ name, place: 'here' }).then(
      () => setOpen(true),
      (failure: unknown) => setError(sentenceOf(failure)),
    )
  }, [keeping, name])
  return (
    <div role="status">
      {error !== '' && <p className="notice notice-no">{error}</p>}
      {error === '' && !isOpen && <p className="quiet">Looking into this backup…</p>}
      {isOpen && preview !== undefined && 'isLocked' in preview && (
        <p className="notice notice-partly">
          This backup is locked with another passphrase than your records. Choose another one.
        </p>
      )}
      {isOpen && preview !== undefined && !('isLocked' in preview) && <Lost preview={preview} />}
    </div>
  )
}

function Lost({ preview: { then, now, differences } }: { readonly preview: BackupPreview }) {
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
        <strong>Not in it:</strong>{' '}
        {now === null
          ? 'that cannot be told, because the damaged file cannot be read.'
          : lost.length === 0
            ? 'nothing that can still be read in the damaged file.'
            : `${lost.join('; ')}.`}
      </p>
    </div>
  )
}
