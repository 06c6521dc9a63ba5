import { Toast } from '../../../components/toast.tsx'
import type { useStepNews } from './use-step-news.ts'

/** "Changed three devices. Undo", and what went wrong if it could not be done. */
export function StepToast({ steps }: { readonly steps: ReturnType<typeof useStepNews> }) {
  const { news, trouble, undo, forget } = steps
  const stepId = news?.stepId ?? null
  return (
    <>
      <p className="error" role="alert">
        {trouble}
      </p>
      {news !== null && (
        <Toast
          words={news.words}
          {...(stepId !== null && { action: { words: 'Undo', run: () => undo(stepId) } })}
          close={forget}
        />
      )}
    </>
  )
}
