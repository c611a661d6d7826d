/** What the retake commands say. */
export const retake = {};
