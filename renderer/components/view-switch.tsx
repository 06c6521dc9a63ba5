import { Link } from 'wouter'
import { type ViewName, viewNames, viewPage, viewWords } from '../../shared/checklist/views.ts'

/** The other ways to look at the same questions and answers. */
export function ViewSwitch({ current }: { readonly current: ViewName }) {
  return (
    <nav className="view-switch" aria-label="Ways to look at the questions">
      <ul className="plain">
        {viewNames.map(view => (
          <li key={view}>
            <Link to={viewPage(view)} aria-current={view === current ? 'page' : undefined}>
              {viewWords[view]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
