/** What can go wrong at any route; the first two are told by the HTTP parser, before there is a route. */
export const anyRequest = ['HEADERS_TOO_LARGE', 'REQUEST_TIMEOUT', 'METHOD_NOT_ALLOWED', 'INTERNAL'] as const;

/** What can go wrong where names and keys are looked at. */
export const guarded = [...anyRequest, 'BAD_REQUEST', 'UNAUTHORIZED', 'HOST_NOT_ALLOWED'] as const;

/** What can go wrong where a body is sent. */
export const posted = [...guarded, 'FORBIDDEN', 'PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'] as const;
