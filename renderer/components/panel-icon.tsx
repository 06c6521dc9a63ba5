const shapes = {
  today: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  checklist: 'M4 6l2 2 3-3M4 13l2 2 3-3M4 20l2 2 3-3M13 7h7M13 14h7M13 21h7',
  devices: 'M3 5h13v9H3zM7 18h5M9.5 14v4M18 9h3v11h-5v-3',
  plan: 'M5 3v18M5 4h12l-2 4 2 4H5',
  advisories: 'M4 10v4h3l8 5V5l-8 5zM18 9a4 4 0 0 1 0 6',
  cards: 'M4 5h16v11H4zM8 9h8M8 12h5M12 16v5M8 21h8',
  reports: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  systems: 'M7 18a4 4 0 0 1-.500-8 6 6 0 0 1 11.500 1.500A3.300 3.300 0 0 1 17 18z',
  compare: 'M3 11l5-4 5 4v9H3zM13 20h8v-9l-4-3.200M7 20v-5h2v5M3 3h18',
  share: 'M4 6h16v13H4zM4 7l8 6 8-6',
  find: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM16 16l5 5',
  help: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.700.400-1 .900-1 1.700M12 16.800v.200',
  settings: 'M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4',
} as const
export type PanelIconName = keyof typeof shapes

/** A small line drawing beside a word; it says nothing by itself. */
export function PanelIcon(props: { readonly name: PanelIconName }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2">
      <path d={shapes[props.name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
