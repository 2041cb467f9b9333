/** placeholder until drawing exporters are in place */
export const exportFigure = async (_format: 'svg' | 'png'): Promise<void> => {};
