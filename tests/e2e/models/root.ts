import type { FrameLocator, Page } from '@playwright/test';

/** What the course is shown in: a frame of the LMS, or a window. */
export type Root = Pick<Page & FrameLocator, 'getByRole' | 'getByText' | 'getByLabel' | 'locator'>;
