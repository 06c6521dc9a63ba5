/** The ordered list of migrations; the version of the records is its length. What has shipped is never edited. */
import type { Migration } from '../migrate.ts'
import { createServices } from './0001-services.ts'
import { createChecks } from './0002-checks.ts'
import { createPlan } from './0003-plan.ts'
import { createQuizResults } from './0004-quiz-results.ts'
import { createDevices } from './0005-devices.ts'
import { createSystems } from './0006-systems.ts'
import { addAnswersFromList } from './0007-answers-from-list.ts'
import { createSharing } from './0008-sharing.ts'
import { createNews } from './0009-news.ts'

export const migrations: readonly Migration[] = [
  createServices,
  createChecks,
  createPlan,
  createQuizResults,
  createDevices,
  createSystems,
  addAnswersFromList,
  createSharing,
  createNews,
]
