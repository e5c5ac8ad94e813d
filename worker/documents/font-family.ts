/** The name our document fonts go by. */
export const FONT_FAMILY = 'Noto Sans S Chinese';
