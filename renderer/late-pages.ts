/**
 * What is not on the first screen, so that the app starts faster on an old PC. The locked screen is one of the first and stands
 * with those.
 */
import type { PlaceRisk } from '../shared/keeping/place-risk.ts'
import type { Trouble } from '../shared/keeping/start.ts'
import { late } from './late.tsx'

/** First, because whoever presses Ctrl+K types on at once. */
export const FindDialog = late<{ readonly isOpen: boolean; readonly close: () => void }>(
  async () => (await import('./screens/help/find-dialog.tsx')).FindDialog,
)
export const LockCover = late(
  async () => (await import('./screens/keeping/lock/lock-cover.tsx')).LockCover,
)
export const DeviceRoutes = late(async () => (await import('./routes/devices.tsx')).DeviceRoutes)
export const PlanRoutes = late(async () => (await import('./routes/plan.tsx')).PlanRoutes)
export const SystemRoutes = late(async () => (await import('./routes/systems.tsx')).SystemRoutes)
export const AdvisoryRoutes = late(
  async () => (await import('./routes/advisories.tsx')).AdvisoryRoutes,
)
export const CardRoutes = late(async () => (await import('./routes/cards.tsx')).CardRoutes)
export const ReportRoutes = late(async () => (await import('./routes/reports.tsx')).ReportRoutes)
export const CompareRoutes = late(
  async () => (await import('./routes/comparing.tsx')).CompareRoutes,
)
export const ShareRoutes = late(async () => (await import('./routes/sharing.tsx')).ShareRoutes)
export const HelpScreen = late(
  async () => (await import('./screens/help/help-screen.tsx')).HelpScreen,
)
export const SettingsScreen = late(
  async () => (await import('./screens/keeping/settings-screen.tsx')).SettingsScreen,
)
export const BackupsScreen = late(
  async () => (await import('./screens/keeping/backups-screen.tsx')).BackupsScreen,
)
export const RestoreScreen = late(
  async () => (await import('./screens/keeping/restore-screen.tsx')).RestoreScreen,
)
export const UpdatesScreen = late(
  async () => (await import('./screens/keeping/updates/updates-screen.tsx')).UpdatesScreen,
)
export const LockRoutes = late(async () => (await import('./routes/lock.tsx')).LockRoutes)
export const PrivacyRoutes = late(async () => (await import('./routes/privacy.tsx')).PrivacyRoutes)
export const ViewRoute = late(async () => (await import('./routes/views.tsx')).ViewRoute)
export const DsptRoutes = late(async () => (await import('./routes/dspt.tsx')).DsptRoutes)
export const FirstVisitScreen = late(
  async () => (await import('./screens/services/first-visit-screen.tsx')).FirstVisitScreen,
)
export const TroubleScreen = late<{ readonly trouble: Trouble; readonly risk: PlaceRisk | null }>(
  async () => (await import('./screens/keeping/trouble-screen.tsx')).TroubleScreen,
)
export const ErasedScreen = late(
  async () => (await import('./screens/keeping/privacy/erased-screen.tsx')).ErasedScreen,
)
