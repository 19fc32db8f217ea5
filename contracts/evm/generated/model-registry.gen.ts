// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const modelRegistryAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "guardian",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "reports",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "ARTIFACTS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "GUARDIAN",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "MANIFEST_HEAD",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "NAME_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARENTS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "REPORTS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "ROYALTY_BPS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "TEXT_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "artifactsOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple[]",
        "internalType": "struct Artifact[]",
        "components": [
          {
            "name": "format",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "quantization",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "cid",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "sha256Hash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "size",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "calibrationOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "artifactHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "engineHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct Calibration",
        "components": [
          {
            "name": "sha256Hash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "cid",
            "type": "string",
            "internalType": "string"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "creatorOf",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "domainSeparator",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "mayUse",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "parentsOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32[]",
        "internalType": "ModelVersion[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "register",
    "inputs": [
      {
        "name": "registration",
        "type": "tuple",
        "internalType": "struct Registration",
        "components": [
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "creator",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "name",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "parents",
            "type": "bytes32[]",
            "internalType": "ModelVersion[]"
          },
          {
            "name": "artifacts",
            "type": "tuple[]",
            "internalType": "struct Artifact[]",
            "components": [
              {
                "name": "format",
                "type": "string",
                "internalType": "string"
              },
              {
                "name": "quantization",
                "type": "string",
                "internalType": "string"
              },
              {
                "name": "cid",
                "type": "string",
                "internalType": "string"
              },
              {
                "name": "sha256Hash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "size",
                "type": "uint64",
                "internalType": "uint64"
              }
            ]
          },
          {
            "name": "license",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "licenseCid",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "access",
            "type": "uint8",
            "internalType": "enum Access"
          },
          {
            "name": "royalty0",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "royalty1",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          }
        ]
      },
      {
        "name": "manifest",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "requireServed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "resolve",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "tag",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "retire",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "royaltiesOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [
      {
        "name": "royalty0",
        "type": "tuple",
        "internalType": "struct Royalty",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bps",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      },
      {
        "name": "royalty1",
        "type": "tuple",
        "internalType": "struct Royalty",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bps",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "setAlias",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "tag",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setAllowed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "allowed",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setCalibration",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "artifactHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "engineHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "calibration",
        "type": "tuple",
        "internalType": "struct Calibration",
        "components": [
          {
            "name": "sha256Hash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "cid",
            "type": "string",
            "internalType": "string"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setStatus",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "status",
        "type": "uint8",
        "internalType": "enum Status"
      },
      {
        "name": "reason",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "statusOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint8",
        "internalType": "enum Status"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "version",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct VersionRecord",
        "components": [
          {
            "name": "creator",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "status",
            "type": "uint8",
            "internalType": "enum Status"
          },
          {
            "name": "access",
            "type": "uint8",
            "internalType": "enum Access"
          },
          {
            "name": "registeredAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "royalty0",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "royalty1",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "name",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "license",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "licenseCid",
            "type": "string",
            "internalType": "string"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "AliasSet",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "name",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "tag",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "AllowedSet",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "allowed",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ArtifactRegistered",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "sha256Hash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "format",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "quantization",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "cid",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "size",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CalibrationSet",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "artifactHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "engineHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "sha256Hash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "cid",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "StatusSet",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "previous",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Status"
      },
      {
        "name": "status",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Status"
      },
      {
        "name": "reason",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VersionRegistered",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "creator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "name",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "license",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "ArtifactInvalid",
    "inputs": [
      {
        "name": "index",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ArtifactRepeated",
    "inputs": [
      {
        "name": "index",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "sha256Hash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ArtifactUnknown",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "artifactHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "CalibrationInvalid",
    "inputs": [
      {
        "name": "sha256Hash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "cid",
        "type": "string",
        "internalType": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "CreatorNotInManifest",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "creator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "KeySignatureNeeded",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "LicenseMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ManifestDiffers",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "manifestHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "NameInvalid",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "NameTaken",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "creator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAllowed",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotCreator",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "creator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotGuardian",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "guardian",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "RoyaltyInvalid",
    "inputs": [
      {
        "name": "bps0",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "bps1",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "digest",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "StatusRefused",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "status",
        "type": "uint8",
        "internalType": "enum Status"
      },
      {
        "name": "wanted",
        "type": "uint8",
        "internalType": "enum Status"
      }
    ]
  },
  {
    "type": "error",
    "name": "StringsInsufficientHexLength",
    "inputs": [
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooMany",
    "inputs": [
      {
        "name": "what",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "VersionExists",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ]
  },
  {
    "type": "error",
    "name": "VersionNotOfModel",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "VersionNotServed",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "status",
        "type": "uint8",
        "internalType": "enum Status"
      }
    ]
  },
  {
    "type": "error",
    "name": "VersionUnknown",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const modelRegistryBytecode =
  '0x610120604052348015610010575f5ffd5b50604051614a29380380614a2983398101604081905261002f9161012c565b6001600160a01b0383166080524660a052826100f481604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c052506001600160a01b0391821660e05216610100525061016c565b80516001600160a01b0381168114610127575f5ffd5b919050565b5f5f5f6060848603121561013e575f5ffd5b61014784610111565b925061015560208501610111565b915061016360408501610111565b90509250925092565b60805160a05160c05160e0516101005161486b6101be5f395f8181610409015261134901525f818161022e0152818161130a01526113b501525f61192801525f61190001525f6119cc015261486b5ff3fe608060405234801561000f575f5ffd5b506004361061019a575f3560e01c80639c1234d5116100e8578063dde66a7f11610093578063edd268e21161006e578063edd268e21461043e578063f698da251461045e578063f9bb907514610466578063fde40cb614610486575f5ffd5b8063dde66a7f146103f1578063e30eb98614610404578063ea5547221461042b575f5ffd5b8063c7df14e2116100c3578063c7df14e2146103a2578063da7c1c4814610275578063dadc408f146103e9575f5ffd5b80639c1234d5146102d1578063b30b51d014610386578063b39ab5d414610399575f5ffd5b8063797645c711610148578063933a12d311610123578063933a12d31461029857806398d7a7c6146102ab5780639a956214146102be575f5ffd5b8063797645c714610275578063858e1fab1461027d5780638d351d0b14610290575f5ffd5b806339e7eed51161017857806339e7eed5146101ef5780634924b2f214610212578063724c184c14610229575f5ffd5b80631a262b251461019e5780631f2b6f23146101b35780631f59c921146101c6575b5f5ffd5b6101b16101ac3660046136a2565b6104a6565b005b6101b16101c13660046136e3565b61054c565b6101d96101d43660046136e3565b61068f565b6040516101e69190613728565b60405180910390f35b6102026101fd366004613808565b6108cf565b60405190151581526020016101e6565b61021b61020081565b6040519081526020016101e6565b6102507f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101e6565b61021b608081565b6101b161028b366004613877565b61097c565b61021b601081565b6101b16102a63660046138ea565b610bc3565b61021b6102b9366004613989565b611263565b6101b16102cc3660046139f5565b6112f1565b6103786102df3660046136e3565b6040805180820182525f80825260209182018190528251808401845281815282018190529283528281529181902081518083018352600182015473ffffffffffffffffffffffffffffffffffffffff808216835261ffff74010000000000000000000000000000000000000000928390048116848801528551808701909652600290940154908116855204909116928201929092529091565b6040516101e6929190613a2d565b6101b1610394366004613a89565b61156f565b61021b61138881565b6103dc6103b03660046136e3565b5f9081526020819052604090205474010000000000000000000000000000000000000000900460ff1690565b6040516101e69190613b24565b61021b604081565b6102506103ff366004613b32565b611676565b6102507f000000000000000000000000000000000000000000000000000000000000000081565b6101b1610439366004613808565b6116e5565b61045161044c366004613b71565b61181e565b6040516101e69190613b9a565b61021b6118fd565b6104796104743660046136e3565b611a24565b6040516101e69190613bbe565b6104996104943660046136e3565b611a83565b6040516101e69190613c10565b6104b76104b284611e0b565b611e86565b5f83815260036020908152604080832073ffffffffffffffffffffffffffffffffffffffff86168085529083529281902080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016851515908117909155905190815285917fa5a1a6caddfff7b0da71aa620afcaa36d1009a57e3091e5485684ac134e018eb910160405180910390a3505050565b5f61055682611e0b565b905061056181611e86565b6004815474010000000000000000000000000000000000000000900460ff16600481111561059157610591613ae3565b036105f45780546040517facbdaeb50000000000000000000000000000000000000000000000000000000081526105eb9184917401000000000000000000000000000000000000000090910460ff16906004908101613d3a565b60405180910390fd5b805460405183917fa1d7208ea4e6ab2032bae67e8de74529bef0a45553f9c2e794adc21aa54d7a72916106479174010000000000000000000000000000000000000000900460ff16906004905f90613d5b565b60405180910390a280547fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff167404000000000000000000000000000000000000000017905550565b606060025f8381526020019081526020015f20805480602002602001604051908101604052809291908181526020015f905b828210156108c4578382905f5260205f2090600502016040518060a00160405290815f820180546106f190613d84565b80601f016020809104026020016040519081016040528092919081815260200182805461071d90613d84565b80156107685780601f1061073f57610100808354040283529160200191610768565b820191905f5260205f20905b81548152906001019060200180831161074b57829003601f168201915b5050505050815260200160018201805461078190613d84565b80601f01602080910402602001604051908101604052809291908181526020018280546107ad90613d84565b80156107f85780601f106107cf576101008083540402835291602001916107f8565b820191905f5260205f20905b8154815290600101906020018083116107db57829003601f168201915b5050505050815260200160028201805461081190613d84565b80601f016020809104026020016040519081016040528092919081815260200182805461083d90613d84565b80156108885780601f1061085f57610100808354040283529160200191610888565b820191905f5260205f20905b81548152906001019060200180831161086b57829003601f168201915b5050509183525050600382015460208083019190915260049092015467ffffffffffffffff1660409091015290825260019290920191016106c1565b505050509050919050565b5f5f6108da84611e0b565b9050600181547501000000000000000000000000000000000000000000900460ff16600281111561090d5761090d613ae3565b1461091c576001915050610976565b5f84815260036020908152604080832073ffffffffffffffffffffffffffffffffffffffff8716845290915290205460ff16806109725750805473ffffffffffffffffffffffffffffffffffffffff8481169116145b9150505b92915050565b5f61098682611e0b565b905061099181611e86565b6109cf86868080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250611efa92505050565b610a688260030180546109e190613d84565b80601f0160208091040260200160405190810160405280929190818152602001828054610a0d90613d84565b8015610a585780601f10610a2f57610100808354040283529160200191610a58565b820191905f5260205f20905b815481529060010190602001808311610a3b57829003601f168201915b5050505050805160209091012090565b14610aa5578186866040517f4b840ddd0000000000000000000000000000000000000000000000000000000081526004016105eb93929190613dfe565b8215801590610abc5750610aba84845f611f05565b155b15610af75783836040517fe0d092170000000000000000000000000000000000000000000000000000000081526004016105eb929190613e17565b8160065f610b6c89898080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525050604080516020601f8d018190048102820181019092528b815292508b91508a90819084018382808284375f920191909152506121e092505050565b81526020019081526020015f2081905550817f1d1ba7bab437452cd6d32b0914e9a7c362a423d245406ea7671f9b397b57eaad87878787604051610bb39493929190613e2a565b60405180910390a2505050505050565b610bcc85612220565b610bd78585856125e5565b5f610be86040870160208801613e5b565b73ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff16148015610c20575081155b905080610c4a57610c4a610c3a6040880160208901613e5b565b610c43886127fc565b8585612c70565b8535610c5c6040880160208901613e5b565b60055f610ca8610c6f60408c018c613e74565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250611efa92505050565b81526020019081526020015f205f6101000a81548173ffffffffffffffffffffffffffffffffffffffff021916908373ffffffffffffffffffffffffffffffffffffffff160217905550604051806101200160405280886020016020810190610d119190613e5b565b73ffffffffffffffffffffffffffffffffffffffff16815260200160018152602001610d446101008a0160e08b01613ed5565b6002811115610d5557610d55613ae3565b815267ffffffffffffffff42166020820152604001610d7d368a90038a016101008b01613f31565b8152602001610d95368a90038a016101408b01613f31565b8152602001610da760408a018a613e74565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250505090825250602001610ded60a08a018a613e74565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250505090825250602001610e3360c08a018a613e74565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920182905250939094525050838152602081815260409091208351815473ffffffffffffffffffffffffffffffffffffffff9091167fffffffffffffffffffffffff000000000000000000000000000000000000000082168117835592850151919350909183917fffffffffffffffffffffff000000000000000000000000000000000000000000161774010000000000000000000000000000000000000000836004811115610f0e57610f0e613ae3565b02179055506040820151815482907fffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffff167501000000000000000000000000000000000000000000836002811115610f6757610f67613ae3565b0217905550606082015181547fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff1676010000000000000000000000000000000000000000000067ffffffffffffffff909216919091021781556080820151805160018301805460209384015173ffffffffffffffffffffffffffffffffffffffff9384167fffffffffffffffffffff00000000000000000000000000000000000000000000928316177401000000000000000000000000000000000000000061ffff92831681029190911790935560a087015180516002880180549290970151951692169190911792160217905560c082015160038201906110699082613fda565b5060e0820151600482019061107e9082613fda565b5061010082015160058201906110949082613fda565b506110a59150506060880188614099565b5f838152600160205260409020916110be919083614141565b506110cf6040880160208901613e5b565b73ffffffffffffffffffffffffffffffffffffffff16817f61a9b8b7b68bf8a90d7bafd555958bce064048d9f6347997f0073aca0ee2534b61111460408b018b613e74565b61112160a08d018d613e74565b6040516111319493929190613e2a565b60405180910390a35f5b6111486080890189614099565b9050811015611191576111898261116260808b018b614099565b84818110611172576111726141ce565b905060200281019061118491906141fb565b612cda565b60010161113b565b505f6111ea6111a360408a018a613e74565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920182905250604080516020810190915290815292506121e0915050565b5f8181526006602052604081205491925003611259575f818152600660205260409081902083905582907f1d1ba7bab437452cd6d32b0914e9a7c362a423d245406ea7671f9b397b57eaad90611242908b018b613e74565b604051611250929190614237565b60405180910390a25b5050505050505050565b5f60065f6112d887878080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525050604080516020601f8b0181900481028201810190925289815292508991508890819084018382808284375f920191909152506121e092505050565b81526020019081526020015f205490505b949350505050565b5f3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016148061136b57503373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016145b9050806113e2576040517f826f1bd200000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201526044016105eb565b5f6113ec85611e0b565b90505f8085600481111561140257611402613ae3565b141580156114225750600485600481111561141f5761141f613ae3565b14155b905080158061145e57506004825474010000000000000000000000000000000000000000900460ff16600481111561145c5761145c613ae3565b145b156114b85781546040517facbdaeb50000000000000000000000000000000000000000000000000000000081526105eb9188917401000000000000000000000000000000000000000090910460ff16908890600401613d3a565b815460405187917fa1d7208ea4e6ab2032bae67e8de74529bef0a45553f9c2e794adc21aa54d7a729161150a9174010000000000000000000000000000000000000000900460ff169089908990613d5b565b60405180910390a28154859083907fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000083600481111561156257611562613ae3565b0217905550505050505050565b61157b6104b285611e0b565b6115858484612d82565b80355f6115956020840184613e74565b9150508115806115a3575080155b806115ae5750608081115b156115f657816115c16020850185613e74565b6040517fe4f42bec0000000000000000000000000000000000000000000000000000000081526004016105eb93929190613dfe565b5f868152600460209081526040808320888452825280832087845290915290208390611622828261431b565b5084905085877f6e89328fe4cf1066093fb62a5dcca1d390498747d53caf56645e181da166688c856116576020890189613e74565b60405161166693929190613dfe565b60405180910390a4505050505050565b5f60055f6116b885858080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250611efa92505050565b815260208101919091526040015f205473ffffffffffffffffffffffffffffffffffffffff169392505050565b5f828152602081905260409020805474010000000000000000000000000000000000000000900460ff16600181600481111561172357611723613ae3565b141580156117435750600281600481111561174057611740613ae3565b14155b1561177d5783816040517e1d9eae0000000000000000000000000000000000000000000000000000000081526004016105eb9291906143ed565b600182547501000000000000000000000000000000000000000000900460ff1660028111156117ae576117ae613ae3565b1480156117c257506117c084846108cf565b155b15611818576040517fb87a12a90000000000000000000000000000000000000000000000000000000081526004810185905273ffffffffffffffffffffffffffffffffffffffff841660248201526044016105eb565b50505050565b604080518082019091525f8152606060208201525f8481526004602090815260408083208684528252808320858452825291829020825180840190935280548352600181018054919284019161187390613d84565b80601f016020809104026020016040519081016040528092919081815260200182805461189f90613d84565b80156118ea5780601f106118c1576101008083540402835291602001916118ea565b820191905f5260205f20905b8154815290600101906020018083116118cd57829003601f168201915b50505050508152505090505b9392505050565b5f7f0000000000000000000000000000000000000000000000000000000000000000460361194a57507f000000000000000000000000000000000000000000000000000000000000000090565b50604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f6020808301919091527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608301524660808301527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1660a0808401919091528351808403909101815260c0909201909252805191012090565b5f81815260016020908152604091829020805483518184028101840190945280845260609392830182828015611a7757602002820191905f5260205f20905b815481526020019060010190808311611a63575b50505050509050919050565b611aee60408051610120810182525f80825260208083018290528284018290526060830182905283518085018552828152808201839052608084015283518085019094528184528301529060a082019081526020016060815260200160608152602001606081525090565b611af782611e0b565b604080516101208101909152815473ffffffffffffffffffffffffffffffffffffffff81168252909190602083019074010000000000000000000000000000000000000000900460ff166004811115611b5257611b52613ae3565b6004811115611b6357611b63613ae3565b815281546020909101907501000000000000000000000000000000000000000000900460ff166002811115611b9a57611b9a613ae3565b6002811115611bab57611bab613ae3565b8152815467ffffffffffffffff76010000000000000000000000000000000000000000000090910416602080830191909152604080518082018252600185015473ffffffffffffffffffffffffffffffffffffffff808216835261ffff7401000000000000000000000000000000000000000092839004811684870152848701939093528351808501909452600287015490811684520416918101919091526060820152600382018054608090920191611c6490613d84565b80601f0160208091040260200160405190810160405280929190818152602001828054611c9090613d84565b8015611cdb5780601f10611cb257610100808354040283529160200191611cdb565b820191905f5260205f20905b815481529060010190602001808311611cbe57829003601f168201915b50505050508152602001600482018054611cf490613d84565b80601f0160208091040260200160405190810160405280929190818152602001828054611d2090613d84565b8015611d6b5780601f10611d4257610100808354040283529160200191611d6b565b820191905f5260205f20905b815481529060010190602001808311611d4e57829003601f168201915b50505050508152602001600582018054611d8490613d84565b80601f0160208091040260200160405190810160405280929190818152602001828054611db090613d84565b8015611dfb5780601f10611dd257610100808354040283529160200191611dfb565b820191905f5260205f20905b815481529060010190602001808311611dde57829003601f168201915b5050505050815250509050919050565b5f81815260208190526040812090815474010000000000000000000000000000000000000000900460ff166004811115611e4757611e47613ae3565b03611e81576040517f2c01a1c6000000000000000000000000000000000000000000000000000000008152600481018390526024016105eb565b919050565b805473ffffffffffffffffffffffffffffffffffffffff163314611ef75780546040517fffb87b7200000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044016105eb565b50565b805160209091012090565b5f8383801580611f155750608081115b15611f24575f925050506118f6565b5f5b818110156121d3575f838383818110611f4157611f416141ce565b909101357fff000000000000000000000000000000000000000000000000000000000000001691505f90507f61000000000000000000000000000000000000000000000000000000000000008210801590611fde57507f7a000000000000000000000000000000000000000000000000000000000000007fff00000000000000000000000000000000000000000000000000000000000000831611155b8061207857507f30000000000000000000000000000000000000000000000000000000000000007fff0000000000000000000000000000000000000000000000000000000000000083161080159061207857507f39000000000000000000000000000000000000000000000000000000000000007fff00000000000000000000000000000000000000000000000000000000000000831611155b806120c457507f2e000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008316145b8061211057507f5f000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008316145b8061215c57507f2d000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008316145b9050801580156121b757508680156121b557507f2f000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008316145b155b156121c9575f955050505050506118f6565b5050600101611f26565b5060019695505050505050565b815160208301205f908251602084012060408051602081019390935282015260600160405160208183030381529060405280519060200120905092915050565b80355f5f8281526020819052604090205474010000000000000000000000000000000000000000900460ff16600481111561225d5761225d613ae3565b14612297576040517f7aedcf35000000000000000000000000000000000000000000000000000000008152600481018290526024016105eb565b5f8190036122d4576040517f2c01a1c6000000000000000000000000000000000000000000000000000000008152600481018290526024016105eb565b6122eb6122e46040840184613e74565b6001611f05565b612330576122fc6040830183613e74565b6040517fe0d092170000000000000000000000000000000000000000000000000000000081526004016105eb929190613e17565b5f600581612344610c6f6040870187613e74565b815260208101919091526040015f205473ffffffffffffffffffffffffffffffffffffffff16905080158015906123b657506123866040840160208501613e5b565b73ffffffffffffffffffffffffffffffffffffffff168173ffffffffffffffffffffffffffffffffffffffff1614155b156123fe576123c86040840184613e74565b826040517f92c81d1c0000000000000000000000000000000000000000000000000000000081526004016105eb93929190614401565b61240b60a0840184613e74565b90505f03612445576040517fadccffda00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b60408051808201909152600781527f6c6963656e73650000000000000000000000000000000000000000000000000060208201526124939061248a60a0860186613e74565b90506080612e0d565b60408051808201909152600a81527f6c6963656e73654369640000000000000000000000000000000000000000000060208201526124d89061248a60c0860186613e74565b60408051808201909152600781527f706172656e74730000000000000000000000000000000000000000000000000060208201526125269061251d6060860186614099565b90506010612e0d565b60408051808201909152600981527f617274696661637473000000000000000000000000000000000000000000000060208201526125749061256b6080860186614099565b90506040612e0d565b5f5b6125836060850185614099565b90508110156125c1576125b861259c6060860186614099565b838181106125ac576125ac6141ce565b90506020020135611e0b565b50600101612576565b506125d76125d26080850185614099565b612e4d565b6125e083612fec565b505050565b6040518335905f906002906125fd908690869061443a565b602060405180830381855afa158015612618573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061263b9190614449565b9050818114612680576040517febe6e6ea00000000000000000000000000000000000000000000000000000000815260048101839052602481018290526044016105eb565b5f6126996126946040880160208901613e5b565b61319f565b6040516020016126a99190614477565b60408051601f198184030181529190528051602082018190209192505f5b610200811080156126e15750866126de83836144a8565b11155b15612799578787828181106126f8576126f86141ce565b909101357fff00000000000000000000000000000000000000000000000000000000000000167f6700000000000000000000000000000000000000000000000000000000000000039050612787578288828961275486836144a8565b92612761939291906144bb565b60405161276f92919061443a565b60405180910390200361278757505050505050505050565b80612791816144e2565b9150506126c7565b50846127ab60408a0160208b01613e5b565b6040517f11cb08c1000000000000000000000000000000000000000000000000000000008152600481019290925273ffffffffffffffffffffffffffffffffffffffff1660248201526044016105eb565b5f6060815b61280e6080850185614099565b905081101561299d57366128256080860186614099565b83818110612835576128356141ce565b905060200281019061284791906141fb565b90508260026128568380613e74565b60405161286492919061443a565b602060405180830381855afa15801561287f573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906128a29190614449565b60026128b16020850185613e74565b6040516128bf92919061443a565b602060405180830381855afa1580156128da573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906128fd9190614449565b600261290c6040860186613e74565b60405161291a92919061443a565b602060405180830381855afa158015612935573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906129589190614449565b606085013561296d60a087016080880161450f565b6040516020016129829695949392919061452a565b60408051601f19818403018152919052925050600101612801565b505f60026129ae60a0860186613e74565b6040516129bc92919061443a565b602060405180830381855afa1580156129d7573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906129fa9190614449565b6002612a0960c0870187613e74565b604051612a1792919061443a565b602060405180830381855afa158015612a32573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612a559190614449565b60408051602081019390935282015260600160408051601f198184030181529181529091507f09d1e750d793034b6ce280ae9a29e26041c05e8a63353d9c70e947f239e9164190853590612aae90870160208801613e5b565b6002612abd6040890189613e74565b604051612acb92919061443a565b602060405180830381855afa158015612ae6573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612b099190614449565b6002612b1860608a018a614099565b604051602001612b29929190614581565b60408051601f1981840301815290829052612b43916145a4565b602060405180830381855afa158015612b5e573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612b819190614449565b600287604051612b9191906145a4565b602060405180830381855afa158015612bac573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612bcf9190614449565b600287604051612bdf91906145a4565b602060405180830381855afa158015612bfa573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612c1d9190614449565b612c2e6101008c0160e08d01613ed5565b8b610100018c61014001604051602001612c519a999897969594939291906145e9565b6040516020818303038152906040528051906020012092505050919050565b612c7c848484846131c2565b6118185783612c8a8461327f565b6040517f2a09901e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff909216600483015260248201526044016105eb565b5f828152600260209081526040822080546001810182559083529120829160050201612d068282614672565b50506060810135827fcfcfe068be522243dc3a49ef144effd12c8b1640bfa87028b2e3d7374802365f612d398480613e74565b612d466020870187613e74565b612d536040890189613e74565b612d6360a08b0160808c0161450f565b604051612d7697969594939291906147bf565b60405180910390a35050565b5f828152600260205260408120905b8154811015612dd05782828281548110612dad57612dad6141ce565b905f5260205f2090600502016003015403612dc85750505050565b600101612d91565b506040517f7082ebd700000000000000000000000000000000000000000000000000000000815260048101849052602481018390526044016105eb565b808211156125e0578282826040517f1f3189000000000000000000000000000000000000000000000000000000000081526004016105eb93929190614819565b5f5b818110156125e05736838383818110612e6a57612e6a6141ce565b9050602002810190612e7c91906141fb565b90505f612e898280613e74565b91505f9050612e9b6040840184613e74565b91505f90508215801590612eae57508115155b8015612ebd5750606084013515155b8015612ee15750612ed460a085016080860161450f565b67ffffffffffffffff1615155b90505f60208411158015612ef6575060808311155b8015612f1057506020612f0b86820187613e74565b905011155b9050811580612f1d575080155b15612f57576040517ff2cdebe7000000000000000000000000000000000000000000000000000000008152600481018790526024016105eb565b5f5b86811015612fda578560600135898983818110612f7857612f786141ce565b9050602002810190612f8a91906141fb565b6060013503612fd2576040517f184def4700000000000000000000000000000000000000000000000000000000815260048101889052606087013560248201526044016105eb565b600101612f59565b505060019094019350612e4f92505050565b610100810161014082015f61300582610120860161483d565b61ffff16155f6130186020860186613e5b565b73ffffffffffffffffffffffffffffffffffffffff16141480156130735750613047604083016020840161483d565b61ffff16155f61305a6020850185613e5b565b73ffffffffffffffffffffffffffffffffffffffff1614145b90505f613086604084016020850161483d565b61ffff1661309a604086016020870161483d565b61ffff166130a891906144a8565b90505f60026130be610100880160e08901613ed5565b60028111156130cf576130cf613ae3565b1490508215806130e0575061138882115b806130f157508080156130f1575081155b8061312a5750613107604086016020870161483d565b61ffff1615801561312a5750613123604085016020860161483d565b61ffff1615155b156131975761313f604086016020870161483d565b61314f604086016020870161483d565b6040517fd50f4fbd00000000000000000000000000000000000000000000000000000000815261ffff92831660048201529116602482015261138860448201526064016105eb565b505050505050565b606061097673ffffffffffffffffffffffffffffffffffffffff831660146132c8565b5f5f6131cd8561327f565b90505f5f6131dc8387876134e0565b5090925090505f8160038111156131f5576131f5613ae3565b14801561322d57508773ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b1561323e57600193505050506112e9565b8773ffffffffffffffffffffffffffffffffffffffff163b5f03613267575f93505050506112e9565b61327388848888613527565b98975050505050505050565b5f5f6132896118fd565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b6060825f6132d784600261412a565b6132e29060026144a8565b67ffffffffffffffff8111156132fa576132fa613ef3565b6040519080825280601f01601f191660200182016040528015613324576020820181803683370190505b5090507f3000000000000000000000000000000000000000000000000000000000000000815f8151811061335a5761335a6141ce565b60200101907effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff191690815f1a9053507f7800000000000000000000000000000000000000000000000000000000000000816001815181106133bc576133bc6141ce565b60200101907effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff191690815f1a9053505f6133f685600261412a565b6134019060016144a8565b90505b600181111561349d577f303132333435363738396162636465660000000000000000000000000000000083600f1660108110613442576134426141ce565b1a60f81b828281518110613458576134586141ce565b60200101907effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff191690815f1a90535060049290921c9161349681614856565b9050613404565b508115610972576040517fe22e27eb00000000000000000000000000000000000000000000000000000000815260048101869052602481018590526044016105eb565b5f80806041849003613514578435602086013560408701355f1a613506898285856135aa565b95509550955050505061351e565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411156135e357505f91506003905082613675565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613634573d5f5f3e3d5ffd5b5050604051601f19015191505073ffffffffffffffffffffffffffffffffffffffff811661366c57505f925060019150829050613675565b92505f91508190505b9450945094915050565b803573ffffffffffffffffffffffffffffffffffffffff81168114611e81575f5ffd5b5f5f5f606084860312156136b4575f5ffd5b833592506136c46020850161367f565b9150604084013580151581146136d8575f5ffd5b809150509250925092565b5f602082840312156136f3575f5ffd5b5035919050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b828110156137fc577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc08786030184528151805160a0875261379260a08801826136fa565b9050602082015187820360208901526137ab82826136fa565b915050604082015187820360408901526137c582826136fa565b606084810151908a015260809384015167ffffffffffffffff1693909801929092525050602093840193919091019060010161374e565b50929695505050505050565b5f5f60408385031215613819575f5ffd5b823591506138296020840161367f565b90509250929050565b5f5f83601f840112613842575f5ffd5b50813567ffffffffffffffff811115613859575f5ffd5b602083019150836020828501011115613870575f5ffd5b9250929050565b5f5f5f5f5f6060868803121561388b575f5ffd5b853567ffffffffffffffff8111156138a1575f5ffd5b6138ad88828901613832565b909650945050602086013567ffffffffffffffff8111156138cc575f5ffd5b6138d888828901613832565b96999598509660400135949350505050565b5f5f5f5f5f606086880312156138fe575f5ffd5b853567ffffffffffffffff811115613914575f5ffd5b86016101808189031215613926575f5ffd5b9450602086013567ffffffffffffffff811115613941575f5ffd5b61394d88828901613832565b909550935050604086013567ffffffffffffffff81111561396c575f5ffd5b61397888828901613832565b969995985093965092949392505050565b5f5f5f5f6040858703121561399c575f5ffd5b843567ffffffffffffffff8111156139b2575f5ffd5b6139be87828801613832565b909550935050602085013567ffffffffffffffff8111156139dd575f5ffd5b6139e987828801613832565b95989497509550505050565b5f5f5f60608486031215613a07575f5ffd5b83359250602084013560058110613a1c575f5ffd5b929592945050506040919091013590565b825173ffffffffffffffffffffffffffffffffffffffff16815260208084015161ffff169082015260808101825173ffffffffffffffffffffffffffffffffffffffff166040830152602083015161ffff1660608301526118f6565b5f5f5f5f60808587031215613a9c575f5ffd5b843593506020850135925060408501359150606085013567ffffffffffffffff811115613ac7575f5ffd5b850160408188031215613ad8575f5ffd5b939692955090935050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60058110613b2057613b20613ae3565b9052565b602081016109768284613b10565b5f5f60208385031215613b43575f5ffd5b823567ffffffffffffffff811115613b59575f5ffd5b613b6585828601613832565b90969095509350505050565b5f5f5f60608486031215613b83575f5ffd5b505081359360208301359350604090920135919050565b60208152815160208201525f602083015160408084015261097260608401826136fa565b602080825282518282018190525f918401906040840190835b81811015613bf5578351835260209384019390920191600101613bd7565b509095945050505050565b60038110613b2057613b20613ae3565b60208152613c3760208201835173ffffffffffffffffffffffffffffffffffffffff169052565b5f6020830151613c4a6040840182613b10565b506040830151613c5d6060840182613c00565b50606083015167ffffffffffffffff81166080840152506080830151805173ffffffffffffffffffffffffffffffffffffffff1660a0840152602081015161ffff1660c08401525060a0830151805173ffffffffffffffffffffffffffffffffffffffff1660e0840152602081015161ffff166101008401525060c0830151610160610120840152613cf36101808401826136fa565b905060e0840151601f1984830301610140850152613d1182826136fa565b915050610100840151601f1984830301610160850152613d3182826136fa565b95945050505050565b83815260608101613d4e6020830185613b10565b6112e96040830184613b10565b60608101613d698286613b10565b613d766020830185613b10565b826040830152949350505050565b600181811c90821680613d9857607f821691505b602082108103613dcf577f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b50919050565b81835281816020850137505f602082840101525f6020601f19601f840116840101905092915050565b838152604060208201525f613d31604083018486613dd5565b602081525f6112e9602083018486613dd5565b604081525f613e3d604083018688613dd5565b8281036020840152613e50818587613dd5565b979650505050505050565b5f60208284031215613e6b575f5ffd5b6118f68261367f565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613ea7575f5ffd5b83018035915067ffffffffffffffff821115613ec1575f5ffd5b602001915036819003821315613870575f5ffd5b5f60208284031215613ee5575f5ffd5b8135600381106118f6575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b803561ffff81168114611e81575f5ffd5b5f6040828403128015613f42575f5ffd5b506040805190810167ffffffffffffffff81118282101715613f6657613f66613ef3565b604052613f728361367f565b8152613f8060208401613f20565b60208201529392505050565b601f8211156125e057828211156125e057805f5260205f20601f840160051c6020851015613fb757505f5b90810190601f840160051c035f5b81811015613197575f83820155600101613fc5565b815167ffffffffffffffff811115613ff457613ff4613ef3565b614008816140028454613d84565b84613f8c565b6020601f82116001811461403a575f83156140235750848201515b5f19600385901b1c1916600184901b178455614092565b5f84815260208120601f198516915b828110156140695787850151825560209485019460019092019101614049565b508482101561408657868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126140cc575f5ffd5b83018035915067ffffffffffffffff8211156140e6575f5ffd5b6020019150600581901b3603821315613870575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082028115828204841417610976576109766140fd565b67ffffffffffffffff83111561415957614159613ef3565b6801000000000000000083111561417257614172613ef3565b8054838255808410156141a657815f528360205f20018482035f5b818110156141a2575f8382015560010161418d565b5050505b505f8181526020812083915b85811015613197578235828201556020909201916001016141b2565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6183360301811261422d575f5ffd5b9190910192915050565b604081525f61424a604083018486613dd5565b8281036020938401525f8152919091019392505050565b67ffffffffffffffff83111561427957614279613ef3565b61428d836142878354613d84565b83613f8c565b5f601f8411600181146142be575f85156142a75750838201355b5f19600387901b1c1916600186901b178355614092565b5f83815260208120601f198716915b828110156142ed57868501358255602094850194600190920191016142cd565b5086821015614309575f1960f88860031b161c19848701351681555b505060018560011b0183555050505050565b81358155600181016143306020840184613e74565b67ffffffffffffffff81111561434857614348613ef3565b61435c816143568554613d84565b85613f8c565b5f601f82116001811461438d575f83156143765750838201355b5f19600385901b1c1916600184901b1785556143e4565b5f85815260208120601f198516915b828110156143bc578685013582556020948501946001909201910161439c565b50848210156143d8575f1960f88660031b161c19848701351681555b505060018360011b0185555b50505050505050565b828152604081016118f66020830184613b10565b604081525f614414604083018587613dd5565b905073ffffffffffffffffffffffffffffffffffffffff83166020830152949350505050565b818382375f9101908152919050565b5f60208284031215614459575f5ffd5b5051919050565b5f81518060208401855e5f93019283525090919050565b7f6763726561746f72782a0000000000000000000000000000000000000000000081525f6118f6600a830184614460565b80820180821115610976576109766140fd565b5f5f858511156144c9575f5ffd5b838611156144d5575f5ffd5b5050820193919092039150565b5f5f1982036144f3576144f36140fd565b5060010190565b67ffffffffffffffff81168114611ef7575f5ffd5b5f6020828403121561451f575f5ffd5b81356118f6816144fa565b5f6145358289614460565b968752505060208501939093526040840191909152606083015260c01b7fffffffffffffffff000000000000000000000000000000000000000000000000166080820152608801919050565b5f8184825b85811015613bf5578135835260209283019290910190600101614586565b5f6118f68284614460565b73ffffffffffffffffffffffffffffffffffffffff6145cd8261367f565b16825261ffff6145df60208301613f20565b1660208301525050565b5f610180820190508b82528a602083015273ffffffffffffffffffffffffffffffffffffffff8a1660408301528860608301528760808301528660a08301528560c083015261463b60e0830186613c00565b6146496101008301856145af565b6146576101408301846145af565b9b9a5050505050505050505050565b5f8135610976816144fa565b61467c8283613e74565b67ffffffffffffffff81111561469457614694613ef3565b6146a2816143568554613d84565b5f601f8211600181146146d3575f83156146bc5750838201355b5f19600385901b1c1916600184901b17855561472a565b5f85815260208120601f198516915b8281101561470257868501358255602094850194600190920191016146e2565b508482101561471e575f1960f88660031b161c19848701351681555b505060018360011b0185555b5050505061473b6020830183613e74565b614749818360018601614261565b50506147586040830183613e74565b614766818360028601614261565b5050606082013560038201556147bb61478160808401614666565b6004830167ffffffffffffffff82167fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000008254161781555050565b5050565b608081525f6147d260808301898b613dd5565b82810360208401526147e581888a613dd5565b905082810360408401526147fa818688613dd5565b91505067ffffffffffffffff8316606083015298975050505050505050565b606081525f61482b60608301866136fa565b60208301949094525060400152919050565b5f6020828403121561484d575f5ffd5b6118f682613f20565b5f81614864576148646140fd565b505f19019056'
