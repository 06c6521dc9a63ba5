/** A care home of which nothing else is known, for measurements that need some service. */
import type { ServiceFacts } from '../../shared/services/service.ts'

export const unknownService: ServiceFacts = {
  name: '',
  kind: 'care-home',
  sizeBand: null,
  region: null,
  staffCount: null,
  leadTitle: '',
  leadName: '',
  dsptStatus: null,
}
