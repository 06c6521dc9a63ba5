import { useStores } from '../../../stores.tsx'
import { UpdateNews } from './update-news.tsx'
import { useUpdateStep } from './use-update-step.ts'

/** For a PC without a network: the same two files, brought on a stick, checked in the same way. */
export function FromFile({ isBusy: isAtWork }: { readonly isBusy: boolean }) {
  const { updates } = useStores()
  const { isBusy, news, run } = useUpdateStep()
  return (
    <section className="stack" aria-labelledby="from-file">
      <h2 id="from-file">Without a network</h2>
      <p>
        Somebody else can fetch two files and bring them on a USB stick, in one folder: the
        installer, and release.json. Choose release.json. The app checks that its makers signed
        both, and copies the installer onto this PC. It sends nothing and asks nobody.
      </p>
      <div className="row">
        <button
          type="button"
          className="button"
          aria-disabled={isBusy || isAtWork}
          onClick={() => {
            if (!isAtWork) void run(updates.openFile)
          }}
        >
          Update from a file
        </button>
      </div>
      <UpdateNews news={news} />
    </section>
  )
}
