/*
 * Lets better-sqlite3 be compiled for Node-API 9, as Electron 33 has it.
 *
 * better-sqlite3 keeps references to strings and other primitives, which Node-API allows from version 10 on. Here a primitive is put
 * into a tagged object before it is referenced, and taken out again when it is asked for. Objects and functions pass through untouched.
 * Include it before anything else (g++ -include), so that NAPI_VERSION and both names are settled when napi.h is read.
 */
#ifndef CARE_CYBER_CHECK_NAPI_9_REFERENCES_H
#define CARE_CYBER_CHECK_NAPI_9_REFERENCES_H

#define NAPI_VERSION 9
#include <node_api.h>

static const napi_type_tag kBoxTag = {0x8f1d3a5c27e94b60ULL, 0xb2c6907f4ed851a3ULL};
static const char *const kBoxedValue = "value";

static inline napi_status BoxPrimitive(napi_env env, napi_value value, napi_value *box) {
	napi_status status = napi_create_object(env, box);
	if (status == napi_ok) status = napi_set_named_property(env, *box, kBoxedValue, value);
	if (status == napi_ok) status = napi_type_tag_object(env, *box, &kBoxTag);
	return status;
}

static inline napi_status UnboxPrimitive(napi_env env, napi_value *value) {
	bool is_box = false;
	napi_status status = napi_check_object_type_tag(env, *value, &kBoxTag, &is_box);
	if (status != napi_ok || !is_box) return status;
	return napi_get_named_property(env, *value, kBoxedValue, value);
}

static inline napi_status CreateReference(napi_env env, napi_value value, uint32_t count, napi_ref *reference) {
	napi_valuetype type;
	napi_status status = napi_typeof(env, value, &type);
	if (status != napi_ok) return status;
	if (type != napi_object && type != napi_function && type != napi_external && type != napi_symbol) {
		status = BoxPrimitive(env, value, &value);
		if (status != napi_ok) return status;
	}
	return napi_create_reference(env, value, count, reference);
}

static inline napi_status GetReferenceValue(napi_env env, napi_ref reference, napi_value *value) {
	napi_status status = napi_get_reference_value(env, reference, value);
	if (status != napi_ok || *value == nullptr) return status;

	napi_valuetype type;
	status = napi_typeof(env, *value, &type);
	if (status != napi_ok || type != napi_object) return status;
	return UnboxPrimitive(env, value);
}

#define napi_create_reference CreateReference
#define napi_get_reference_value GetReferenceValue

#endif
