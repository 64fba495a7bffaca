import { describe, expect, it } from 'vitest';
import { findApi12, findApi2004, isElsewhere, type Api12, type WindowLike } from './find-api';

const api12 = { LMSInitialize: () => 'true' } as unknown as Api12;
const api2004 = { Initialize: () => 'true' };

/** A window whose every property but `parent` and `opener` throws, as a frame of another origin does. */
function foreign(parent: WindowLike | null, opener: WindowLike | null = null): WindowLike {
  const refuse = (): never => {
    throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
  };
  return Object.defineProperties(
    {},
    {
      API: { get: refuse },
      API_1484_11: { get: refuse },
      location: { get: refuse },
      parent: { value: parent },
      opener: { value: opener },
    },
  );
}

/** The outermost window is its own parent. */
function outermost(extra: Partial<WindowLike> = {}): WindowLike {
  const window: WindowLike = { ...extra };
  return Object.assign(window, { parent: window });
}

describe('finding the API', () => {
  it('finds it on the window itself, on a parent and on a distant parent', () => {
    expect(findApi12(outermost({ API: api12 }))).toBe(api12);
    expect(findApi12({ parent: outermost({ API: api12 }) })).toBe(api12);
    expect(findApi12({ parent: { parent: { parent: outermost({ API: api12 }) } } })).toBe(api12);
  });

  it('takes the nearest', () => {
    const far = { LMSInitialize: () => 'false' };
    expect(findApi12({ parent: { API: api12, parent: outermost({ API: far }) } })).toBe(api12);
  });

  it('goes on past a frame of another origin', () => {
    expect(findApi12({ parent: foreign(outermost({ API: api12 })) })).toBe(api12);
    expect(findApi2004({ parent: foreign(foreign(outermost({ API_1484_11: api2004 }))) })).toBe(api2004);
  });

  it('looks at the opener, at its parents, and at the opener of a parent', () => {
    expect(findApi2004(outermost({ opener: outermost({ API_1484_11: api2004 }) }))).toBe(api2004);
    expect(findApi12(outermost({ opener: foreign(outermost({ API: api12 })) }))).toBe(api12);
    expect(findApi12({ parent: foreign(null, outermost({ API: api12 })) })).toBe(api12);
  });

  it('prefers a parent to the opener', () => {
    const other = { LMSInitialize: () => 'true' };
    expect(findApi12({ parent: outermost({ API: api12 }), opener: outermost({ API: other }) })).toBe(api12);
  });

  it('takes only the API that the package was made for', () => {
    const both = outermost({ API: api12, API_1484_11: api2004 });
    expect(findApi12(both)).toBe(api12);
    expect(findApi2004(both)).toBe(api2004);
    expect(findApi2004(outermost({ API: api12 }))).toBeNull();
    expect(findApi12(outermost({ API_1484_11: api2004 }))).toBeNull();
  });

  it('takes no frame or element that happens to be called API', () => {
    expect(findApi12({ API: outermost(), parent: outermost({ API: api12 }) })).toBe(api12);
    expect(findApi12({ API: foreign(null), parent: outermost() })).toBeNull();
  });

  it('never reads window.top', () => {
    const window = outermost();
    Object.defineProperty(window, 'top', {
      get: () => {
        throw new Error('top was read');
      },
    });
    expect(findApi12(window)).toBeNull();
  });

  it('ends where windows open one another in a circle', () => {
    const first: { opener?: WindowLike } = {};
    first.opener = { opener: first };
    expect(findApi12(first)).toBeNull();
  });
});

describe('an LMS', () => {
  const here = { origin: 'https://lms.example' };

  it('is at home where the API and all windows above it are of the origin of the course', () => {
    const lms = outermost({ API: api12, location: here });
    expect(isElsewhere({ parent: lms, location: here }, api12)).toBe(false);
    expect(isElsewhere(outermost({ opener: lms, location: here }), api12)).toBe(false);
    // Who opened the LMS is not the LMS.
    const opened = outermost({ API: api12, location: here, opener: foreign(null) });
    expect(isElsewhere({ parent: opened, location: here }, api12)).toBe(false);
  });

  it('is elsewhere where a window above the API, or the window of the API, is of another origin', () => {
    const adapter = { API: api12, location: here, parent: foreign(null) };
    expect(isElsewhere({ parent: adapter, location: here }, api12)).toBe(true);
    const other = outermost({ API: api12, location: { origin: 'https://other.example' } });
    expect(isElsewhere({ parent: other, location: here }, api12)).toBe(true);
  });
});
