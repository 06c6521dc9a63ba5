/** What the settings tell at the foot of the window, with a way back where there is one. */
export interface News {
  readonly words: string
  readonly action?: { readonly words: string; readonly run: () => void }
}
