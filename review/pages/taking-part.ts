/** Who took part, held against how many services there are, and who is missing. */
import { countedFrom } from '../../shared/sharing/register-counts.ts'
import { groups } from '../disclosure/groups.ts'
import type { Coverage } from '../publication/publication.ts'
import { tooFew } from '../publication/words.ts'
import type { Page } from './frame.ts'
import { html, type Html } from './html.ts'
import type { Report } from './report.ts'
import { asTable, coverageFile, numberCell, percentCell } from './tables.ts'
import { counted, groupName, listed } from './words.ts'

/** Fewer than this much of England's share is called missing: half as many again would mend it. */
const missingBelow = 2 / 3

export function takingPartPage({ now }: Report): Page {
  const england = now.coverage()
  const all = groups.map(group => now.coverage(group))
  const missing = missingIn(all, england)
  return {
    name: 'taking-part',
    title: 'Who took part',
    heading: headingOf(england),
    lead: html`<p>
      Taking part is a choice. Where few took part, the numbers say less about the others.
    </p>`,
    body: html`<section>
        <h2>Who is missing</h2>
        <p>
          ${missing.length === 0 ? 'No region, type or size took part much less than the others.' : `Much less than England as a whole, measured by our estimate of how many there are: ${listed(missing)}.`}
        </p>
        <p>
          Missing for another reason: services without the app, services that chose not to share,
          and whoever has no computer to spare. Nobody can say how they are doing.
        </p>
      </section>
      <section>
        <h2>By region, type and size</h2>
        <p>${countedFrom}</p>
        <figure>
          ${bars(all.filter(({ group }) => group.region === null || group.kind === null))}
          ${asTable(
            {
              caption: 'How many took part, and how many there are by estimate',
              head: ['', 'Took part, about', 'There are, by estimate', 'Share'],
              rows: all.map(({ group, homes, services, percent }) => [
                groupName(group),
                numberCell(homes),
                counted(services),
                percentCell(percent),
              ]),
            },
            coverageFile,
          )}
        </figure>
        <p class="hint">
          Groups by size hold only the types of service that always say their size, so that their
          share looks smaller than it is.
        </p>
      </section>`,
  }
}

function headingOf({ homes, percent }: Coverage): string {
  if (homes === null || percent === null) return 'Too few took part to say how many'
  return `About ${counted(homes)} services took part, about ${percent}% of those in England`
}

function missingIn(all: readonly Coverage[], england: Coverage): readonly string[] {
  const wanted = england.homes === null ? 0 : (england.homes / england.services) * missingBelow
  return all
    .filter(({ group }) => group.size === null && (group.region === null || group.kind === null))
    .filter(({ homes, services }) => homes === null || homes / services < wanted)
    .map(({ group }) => groupName(group))
}

function bars(all: readonly Coverage[]): Html {
  return html`<ul class="bars">
    ${all.map(
      ({ group, homes, services, percent }) =>
        html`<li>
          <span class="what">${groupName(group)}</span>${
            percent === null
              ? html`<p class="few-bar">${tooFew}</p>`
              : html`<svg
                  class="bar"
                  viewBox="0 0 100 10"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect class="ground" width="100" height="10" />
                  <rect class="c-yes" width="${percent}" height="10" />
                </svg>`
          }<span class="share"
            >${
              homes === null || percent === null
                ? html`<span class="of">of about ${counted(services)}</span>`
                : html`<strong>${percent}%</strong
                    ><span class="of"> about ${counted(homes)} of ${counted(services)}</span>`
            }</span
          >
        </li> `,
    )}
  </ul>`
}
