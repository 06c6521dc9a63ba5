import { PageHeading } from '../../../components/heading.tsx'
import { PlainPage } from '../../../components/plain-page.tsx'
import { Unlock } from './unlock.tsx'

/** Shown instead of the app while the records are locked. */
export function LockedScreen({ opened }: { readonly opened: () => void }) {
  return (
    <PlainPage>
      <div className="stack-wide">
        <div className="stack">
          <PageHeading>Your records are locked</PageHeading>
          <p>Type the passphrase of your service. Everything is as you left it.</p>
        </div>
        <Unlock opened={opened} />
      </div>
    </PlainPage>
  )
}
