/** The survey of 2025, kept apart from our own numbers: what it found, how sure we are of it, and beside which of ours it can stand. */
import type { SharedQuestion } from '../../shared/sharing/questions.ts'
import type { Page } from './frame.ts'
import { html, type Html, nothing } from './html.ts'
import type { Report } from './report.ts'
import { type Share, shareOf } from './shares.ts'
import { few } from './tables.ts'
import { counted, someDevices } from './words.ts'

/** Read on 23 November 2026 in other people's accounts of the report, but for what is marked otherwise. */
const survey = {
  name: 'The state of cyber security in adult social care',
  by: 'Ipsos with the Institute of Public Care at Oxford Brookes University, for the Department of Health and Social Care',
  published: '24 March 2025',
  asked: 'December 2023 to April 2024',
  providers: 575,
} as const

interface Compared {
  readonly theirs: string
  readonly percent: number
  readonly source: string
  readonly ours: string
  readonly shareIn: (report: Report) => Share | null
  readonly question?: SharedQuestion
  /** What keeps the two from being the same. */
  readonly differs: string
}

const yesTo = (id: SharedQuestion) => ({
  question: id,
  shareIn: ({ now }: Report) => shareOf([now.answer(id)], ['yes']),
})

const compared: readonly Compared[] = [
  {
    theirs: 'have a formal policy on cyber risk',
    percent: 82,
    source: 'UKAuthority',
    ours: 'say that their data protection and cyber security policies are up to date',
    ...yesTo('policies-current'),
    differs: 'We ask for more: the policy has to be up to date.',
  },
  {
    theirs: 'have a continuity plan that covers cyber',
    percent: 80,
    source: 'UKAuthority',
    ours: 'say that a written plan covers days without care records',
    ...yesTo('continuity-plan'),
    differs: 'The survey asked about cyber in general, we ask about care records.',
  },
  {
    theirs: 'say that staff use their own devices',
    percent: 33,
    source: 'the Homecare Association',
    ours: 'have devices on their list that belong to staff',
    shareIn: ({ now }) => shareOf([now.device('personal')], someDevices),
    differs: 'Ours come from the device lists of services that keep one.',
  },
]

/** What we do not ask. */
const notAsked: readonly (readonly [string, string])[] = [
  [
    '33%',
    'had an incident or an attack that failed, within three years. The authors thought that more had.',
  ],
  ['75%', 'of those had been sent phishing messages.'],
  ['44%', 'of those said that it began with another firm, 21% with their own systems.'],
  ['£9,528', 'was what it cost those who were hit, on average over three years.'],
  ['82%', 'know where to get advice.'],
  ['77%', 'say that frontline staff have the digital skills they need.'],
]

const sureWords =
  'We read these figures in other people’s accounts of the report, not in its own tables. Look there before you quote them.'

function mixed({ now }: Report): Html {
  return now.publication.isMadeUp
    ? html`<p><strong>The survey is real. Our numbers beside it are made up.</strong></p>`
    : nothing
}

export function surveyPage(report: Report): Page {
  return {
    name: 'survey',
    title: 'Beside the 2025 survey',
    heading: 'What a national survey found before us',
    lead: html`<p>
      ${survey.name}: by ${survey.by}. Published ${survey.published}. ${counted(survey.providers)}
      providers were asked from ${survey.asked}.
    </p>`,
    body: html`${mixed(report)}
      <p>
        The two must not be read as one series. The survey asked providers, which can run many
        services, and chose whom to ask. We count single services, which chose to share.
      </p>
      <h2>Where both ask nearly the same</h2>
      ${compared.map(each => pair(each, report))}
      <h2>What the survey found and we do not ask</h2>
      <div class="survey">
        <dl>
          ${notAsked.map(
            ([figure, words]) =>
              html`<dt>${figure}</dt>
                <dd>${words}</dd>`,
          )}
        </dl>
        <p>${sureWords}</p>
      </div>`,
  }
}

function pair(
  { theirs, percent, source, ours, shareIn, differs, question }: Compared,
  report: Report,
): Html {
  const share = shareIn(report)
  const page = question === undefined ? 'devices.html' : `question-${question}.html`
  return html`<div class="pair">
    <div class="survey">
      <p class="tag">The 2025 survey</p>
      <p>
        <strong class="big">${percent}%</strong> of ${counted(survey.providers)} providers
        ${theirs}.
      </p>
      <p class="behind">Asked ${survey.asked}. As told by ${source}.</p>
    </div>
    <div class="ours">
      <p class="tag">This review</p>
      <p>
        ${share === null ? few : html`<strong class="big">${share.percent}%</strong> of about ${counted(share.of)} services`}
        <a href="${page}">${ours}</a>.
      </p>
    </div>
    <p class="differs">${differs}</p>
  </div> `
}

/** On the page of a question that can be held against it. */
export function besideQuestion(id: SharedQuestion, report: Report): Html {
  const own = compared.find(({ question }) => question === id)
  if (own === undefined) return nothing
  return html`<section class="survey">
    <h2>Another survey, in 2025</h2>
    <p>
      <strong>${own.percent}%</strong> of ${counted(survey.providers)} providers ${own.theirs}.
      ${own.differs} Asked ${survey.asked}, published ${survey.published}, as told by ${own.source}.
    </p>
    ${mixed(report)}
    <p><a href="survey.html">More of that survey, and how it differs from ours</a></p>
  </section>`
}
