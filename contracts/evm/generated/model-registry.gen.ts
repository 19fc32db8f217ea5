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
  '0x610100604052348015610010575f5ffd5b5060405161456038038061456083398101604081905261002f91610125565b6001600160a01b0382166080524660a052816100f481604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c052506001600160a01b031660e05250610156565b80516001600160a01b0381168114610120575f5ffd5b919050565b5f5f60408385031215610136575f5ffd5b61013f8361010a565b915061014d6020840161010a565b90509250929050565b60805160a05160c05160e0516143c96101975f395f818161020d0152818161128e01526112f601525f61168201525f61165a01525f61172601526143c95ff3fe608060405234801561000f575f5ffd5b5060043610610179575f3560e01c80639a956214116100d2578063dadc408f11610088578063f698da2511610063578063f698da25146103e3578063f9bb9075146103eb578063fde40cb61461040b575f5ffd5b8063dadc408f146103b5578063dde66a7f146103bd578063ea554722146103d0575f5ffd5b8063b39ab5d4116100b8578063b39ab5d414610365578063c7df14e21461036e578063da7c1c4814610254575f5ffd5b80639a9562141461029d5780639c1234d5146102b0575f5ffd5b8063724c184c116101325780638d351d0b1161010d5780638d351d0b1461026f578063933a12d31461027757806398d7a7c61461028a575f5ffd5b8063724c184c14610208578063797645c714610254578063858e1fab1461025c575f5ffd5b80631f59c921116101625780631f59c921146101a557806339e7eed5146101ce5780634924b2f2146101f1575f5ffd5b80631a262b251461017d5780631f2b6f2314610192575b5f5ffd5b61019061018b366004613373565b61042b565b005b6101906101a03660046133b4565b6104d1565b6101b86101b33660046133b4565b610614565b6040516101c591906133f9565b60405180910390f35b6101e16101dc3660046134d9565b610854565b60405190151581526020016101c5565b6101fa61020081565b6040519081526020016101c5565b61022f7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101c5565b6101fa608081565b61019061026a366004613548565b610901565b6101fa601081565b6101906102853660046135bb565b610b48565b6101fa61029836600461365a565b6111e8565b6101906102ab3660046136c6565b611276565b6103576102be3660046133b4565b6040805180820182525f80825260209182018190528251808401845281815282018190529283528281529181902081518083018352600182015473ffffffffffffffffffffffffffffffffffffffff808216835261ffff74010000000000000000000000000000000000000000928390048116848801528551808701909652600290940154908116855204909116928201929092529091565b6040516101c59291906136fe565b6101fa61138881565b6103a861037c3660046133b4565b5f9081526020819052604090205474010000000000000000000000000000000000000000900460ff1690565b6040516101c5919061379b565b6101fa604081565b61022f6103cb3660046137a9565b6114af565b6101906103de3660046134d9565b61151e565b6101fa611657565b6103fe6103f93660046133b4565b61177e565b6040516101c591906137e8565b61041e6104193660046133b4565b6117dd565b6040516101c5919061383a565b61043c61043784611b65565b611be0565b5f83815260036020908152604080832073ffffffffffffffffffffffffffffffffffffffff86168085529083529281902080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016851515908117909155905190815285917fa5a1a6caddfff7b0da71aa620afcaa36d1009a57e3091e5485684ac134e018eb910160405180910390a3505050565b5f6104db82611b65565b90506104e681611be0565b6004815474010000000000000000000000000000000000000000900460ff1660048111156105165761051661375a565b036105795780546040517facbdaeb50000000000000000000000000000000000000000000000000000000081526105709184917401000000000000000000000000000000000000000090910460ff16906004908101613964565b60405180910390fd5b805460405183917fa1d7208ea4e6ab2032bae67e8de74529bef0a45553f9c2e794adc21aa54d7a72916105cc9174010000000000000000000000000000000000000000900460ff16906004905f90613985565b60405180910390a280547fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff167404000000000000000000000000000000000000000017905550565b606060025f8381526020019081526020015f20805480602002602001604051908101604052809291908181526020015f905b82821015610849578382905f5260205f2090600502016040518060a00160405290815f82018054610676906139ae565b80601f01602080910402602001604051908101604052809291908181526020018280546106a2906139ae565b80156106ed5780601f106106c4576101008083540402835291602001916106ed565b820191905f5260205f20905b8154815290600101906020018083116106d057829003601f168201915b50505050508152602001600182018054610706906139ae565b80601f0160208091040260200160405190810160405280929190818152602001828054610732906139ae565b801561077d5780601f106107545761010080835404028352916020019161077d565b820191905f5260205f20905b81548152906001019060200180831161076057829003601f168201915b50505050508152602001600282018054610796906139ae565b80601f01602080910402602001604051908101604052809291908181526020018280546107c2906139ae565b801561080d5780601f106107e45761010080835404028352916020019161080d565b820191905f5260205f20905b8154815290600101906020018083116107f057829003601f168201915b5050509183525050600382015460208083019190915260049092015467ffffffffffffffff166040909101529082526001929092019101610646565b505050509050919050565b5f5f61085f84611b65565b9050600181547501000000000000000000000000000000000000000000900460ff1660028111156108925761089261375a565b146108a15760019150506108fb565b5f84815260036020908152604080832073ffffffffffffffffffffffffffffffffffffffff8716845290915290205460ff16806108f75750805473ffffffffffffffffffffffffffffffffffffffff8481169116145b9150505b92915050565b5f61090b82611b65565b905061091681611be0565b61095486868080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250611c5492505050565b6109ed826003018054610966906139ae565b80601f0160208091040260200160405190810160405280929190818152602001828054610992906139ae565b80156109dd5780601f106109b4576101008083540402835291602001916109dd565b820191905f5260205f20905b8154815290600101906020018083116109c057829003601f168201915b5050505050805160209091012090565b14610a2a578186866040517f4b840ddd00000000000000000000000000000000000000000000000000000000815260040161057093929190613a28565b8215801590610a415750610a3f84845f611c5f565b155b15610a7c5783836040517fe0d09217000000000000000000000000000000000000000000000000000000008152600401610570929190613a41565b8160055f610af189898080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525050604080516020601f8d018190048102820181019092528b815292508b91508a90819084018382808284375f92019190915250611f3c92505050565b81526020019081526020015f2081905550817f1d1ba7bab437452cd6d32b0914e9a7c362a423d245406ea7671f9b397b57eaad87878787604051610b389493929190613a54565b60405180910390a2505050505050565b610b5185611f7c565b610b5c858585612341565b5f610b6d6040870160208801613a85565b73ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff16148015610ba5575081155b905080610bcf57610bcf610bbf6040880160208901613a85565b610bc888612558565b85856129cc565b8535610be16040880160208901613a85565b60045f610c2d610bf460408c018c613a9e565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250611c5492505050565b81526020019081526020015f205f6101000a81548173ffffffffffffffffffffffffffffffffffffffff021916908373ffffffffffffffffffffffffffffffffffffffff160217905550604051806101200160405280886020016020810190610c969190613a85565b73ffffffffffffffffffffffffffffffffffffffff16815260200160018152602001610cc96101008a0160e08b01613aff565b6002811115610cda57610cda61375a565b815267ffffffffffffffff42166020820152604001610d02368a90038a016101008b01613b5b565b8152602001610d1a368a90038a016101408b01613b5b565b8152602001610d2c60408a018a613a9e565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250505090825250602001610d7260a08a018a613a9e565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250505090825250602001610db860c08a018a613a9e565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920182905250939094525050838152602081815260409091208351815473ffffffffffffffffffffffffffffffffffffffff9091167fffffffffffffffffffffffff000000000000000000000000000000000000000082168117835592850151919350909183917fffffffffffffffffffffff000000000000000000000000000000000000000000161774010000000000000000000000000000000000000000836004811115610e9357610e9361375a565b02179055506040820151815482907fffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffff167501000000000000000000000000000000000000000000836002811115610eec57610eec61375a565b0217905550606082015181547fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff1676010000000000000000000000000000000000000000000067ffffffffffffffff909216919091021781556080820151805160018301805460209384015173ffffffffffffffffffffffffffffffffffffffff9384167fffffffffffffffffffff00000000000000000000000000000000000000000000928316177401000000000000000000000000000000000000000061ffff92831681029190911790935560a087015180516002880180549290970151951692169190911792160217905560c08201516003820190610fee9082613c04565b5060e082015160048201906110039082613c04565b5061010082015160058201906110199082613c04565b5061102a9150506060880188613cc3565b5f83815260016020526040902091611043919083613d6b565b506110546040880160208901613a85565b73ffffffffffffffffffffffffffffffffffffffff16817f61a9b8b7b68bf8a90d7bafd555958bce064048d9f6347997f0073aca0ee2534b61109960408b018b613a9e565b6110a660a08d018d613a9e565b6040516110b69493929190613a54565b60405180910390a35f5b6110cd6080890189613cc3565b90508110156111165761110e826110e760808b018b613cc3565b848181106110f7576110f7613df8565b90506020028101906111099190613e25565b612a36565b6001016110c0565b505f61116f61112860408a018a613a9e565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92018290525060408051602081019091529081529250611f3c915050565b5f81815260056020526040812054919250036111de575f818152600560205260409081902083905582907f1d1ba7bab437452cd6d32b0914e9a7c362a423d245406ea7671f9b397b57eaad906111c7908b018b613a9e565b6040516111d5929190613e61565b60405180910390a25b5050505050505050565b5f60055f61125d87878080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525050604080516020601f8b0181900481028201810190925289815292508991508890819084018382808284375f92019190915250611f3c92505050565b81526020019081526020015f205490505b949350505050565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614611323576040517f826f1bd200000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166024820152604401610570565b5f61132d84611b65565b90505f808460048111156113435761134361375a565b14158015611363575060048460048111156113605761136061375a565b14155b905080158061139f57506004825474010000000000000000000000000000000000000000900460ff16600481111561139d5761139d61375a565b145b156113f95781546040517facbdaeb50000000000000000000000000000000000000000000000000000000081526105709187917401000000000000000000000000000000000000000090910460ff16908790600401613964565b815460405186917fa1d7208ea4e6ab2032bae67e8de74529bef0a45553f9c2e794adc21aa54d7a729161144b9174010000000000000000000000000000000000000000900460ff169088908890613985565b60405180910390a28154849083907fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff16740100000000000000000000000000000000000000008360048111156114a3576114a361375a565b02179055505050505050565b5f60045f6114f185858080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250611c5492505050565b815260208101919091526040015f205473ffffffffffffffffffffffffffffffffffffffff169392505050565b5f828152602081905260409020805474010000000000000000000000000000000000000000900460ff16600181600481111561155c5761155c61375a565b1415801561157c575060028160048111156115795761157961375a565b14155b156115b65783816040517e1d9eae000000000000000000000000000000000000000000000000000000008152600401610570929190613e8b565b600182547501000000000000000000000000000000000000000000900460ff1660028111156115e7576115e761375a565b1480156115fb57506115f98484610854565b155b15611651576040517fb87a12a90000000000000000000000000000000000000000000000000000000081526004810185905273ffffffffffffffffffffffffffffffffffffffff84166024820152604401610570565b50505050565b5f7f000000000000000000000000000000000000000000000000000000000000000046036116a457507f000000000000000000000000000000000000000000000000000000000000000090565b50604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f6020808301919091527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608301524660808301527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1660a0808401919091528351808403909101815260c0909201909252805191012090565b5f818152600160209081526040918290208054835181840281018401909452808452606093928301828280156117d157602002820191905f5260205f20905b8154815260200190600101908083116117bd575b50505050509050919050565b61184860408051610120810182525f80825260208083018290528284018290526060830182905283518085018552828152808201839052608084015283518085019094528184528301529060a082019081526020016060815260200160608152602001606081525090565b61185182611b65565b604080516101208101909152815473ffffffffffffffffffffffffffffffffffffffff81168252909190602083019074010000000000000000000000000000000000000000900460ff1660048111156118ac576118ac61375a565b60048111156118bd576118bd61375a565b815281546020909101907501000000000000000000000000000000000000000000900460ff1660028111156118f4576118f461375a565b60028111156119055761190561375a565b8152815467ffffffffffffffff76010000000000000000000000000000000000000000000090910416602080830191909152604080518082018252600185015473ffffffffffffffffffffffffffffffffffffffff808216835261ffff74010000000000000000000000000000000000000000928390048116848701528487019390935283518085019094526002870154908116845204169181019190915260608201526003820180546080909201916119be906139ae565b80601f01602080910402602001604051908101604052809291908181526020018280546119ea906139ae565b8015611a355780601f10611a0c57610100808354040283529160200191611a35565b820191905f5260205f20905b815481529060010190602001808311611a1857829003601f168201915b50505050508152602001600482018054611a4e906139ae565b80601f0160208091040260200160405190810160405280929190818152602001828054611a7a906139ae565b8015611ac55780601f10611a9c57610100808354040283529160200191611ac5565b820191905f5260205f20905b815481529060010190602001808311611aa857829003601f168201915b50505050508152602001600582018054611ade906139ae565b80601f0160208091040260200160405190810160405280929190818152602001828054611b0a906139ae565b8015611b555780601f10611b2c57610100808354040283529160200191611b55565b820191905f5260205f20905b815481529060010190602001808311611b3857829003601f168201915b5050505050815250509050919050565b5f81815260208190526040812090815474010000000000000000000000000000000000000000900460ff166004811115611ba157611ba161375a565b03611bdb576040517f2c01a1c600000000000000000000000000000000000000000000000000000000815260048101839052602401610570565b919050565b805473ffffffffffffffffffffffffffffffffffffffff163314611c515780546040517fffb87b7200000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff9091166024820152604401610570565b50565b805160209091012090565b5f8383801580611c6f5750608081115b15611c7e575f92505050611f35565b5f5b81811015611f2d575f838383818110611c9b57611c9b613df8565b909101357fff000000000000000000000000000000000000000000000000000000000000001691505f90507f61000000000000000000000000000000000000000000000000000000000000008210801590611d3857507f7a000000000000000000000000000000000000000000000000000000000000007fff00000000000000000000000000000000000000000000000000000000000000831611155b80611dd257507f30000000000000000000000000000000000000000000000000000000000000007fff00000000000000000000000000000000000000000000000000000000000000831610801590611dd257507f39000000000000000000000000000000000000000000000000000000000000007fff00000000000000000000000000000000000000000000000000000000000000831611155b80611e1e57507f2e000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008316145b80611e6a57507f5f000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008316145b80611eb657507f2d000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008316145b905080158015611f115750868015611f0f57507f2f000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008316145b155b15611f23575f95505050505050611f35565b5050600101611c80565b506001925050505b9392505050565b815160208301205f908251602084012060408051602081019390935282015260600160405160208183030381529060405280519060200120905092915050565b80355f5f8281526020819052604090205474010000000000000000000000000000000000000000900460ff166004811115611fb957611fb961375a565b14611ff3576040517f7aedcf3500000000000000000000000000000000000000000000000000000000815260048101829052602401610570565b5f819003612030576040517f2c01a1c600000000000000000000000000000000000000000000000000000000815260048101829052602401610570565b6120476120406040840184613a9e565b6001611c5f565b61208c576120586040830183613a9e565b6040517fe0d09217000000000000000000000000000000000000000000000000000000008152600401610570929190613a41565b5f6004816120a0610bf46040870187613a9e565b815260208101919091526040015f205473ffffffffffffffffffffffffffffffffffffffff169050801580159061211257506120e26040840160208501613a85565b73ffffffffffffffffffffffffffffffffffffffff168173ffffffffffffffffffffffffffffffffffffffff1614155b1561215a576121246040840184613a9e565b826040517f92c81d1c00000000000000000000000000000000000000000000000000000000815260040161057093929190613e9f565b61216760a0840184613a9e565b90505f036121a1576040517fadccffda00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b60408051808201909152600781527f6c6963656e73650000000000000000000000000000000000000000000000000060208201526121ef906121e660a0860186613a9e565b90506080612ade565b60408051808201909152600a81527f6c6963656e7365436964000000000000000000000000000000000000000000006020820152612234906121e660c0860186613a9e565b60408051808201909152600781527f706172656e7473000000000000000000000000000000000000000000000000006020820152612282906122796060860186613cc3565b90506010612ade565b60408051808201909152600981527f617274696661637473000000000000000000000000000000000000000000000060208201526122d0906122c76080860186613cc3565b90506040612ade565b5f5b6122df6060850185613cc3565b905081101561231d576123146122f86060860186613cc3565b8381811061230857612308613df8565b90506020020135611b65565b506001016122d2565b5061233361232e6080850185613cc3565b612b1e565b61233c83612cbd565b505050565b6040518335905f906002906123599086908690613ed8565b602060405180830381855afa158015612374573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906123979190613ee7565b90508181146123dc576040517febe6e6ea0000000000000000000000000000000000000000000000000000000081526004810183905260248101829052604401610570565b5f6123f56123f06040880160208901613a85565b612e70565b6040516020016124059190613f15565b60408051601f198184030181529190528051602082018190209192505f5b6102008110801561243d57508661243a8383613f46565b11155b156124f55787878281811061245457612454613df8565b909101357fff00000000000000000000000000000000000000000000000000000000000000167f67000000000000000000000000000000000000000000000000000000000000000390506124e357828882896124b08683613f46565b926124bd93929190613f59565b6040516124cb929190613ed8565b6040518091039020036124e357505050505050505050565b806124ed81613f80565b915050612423565b508461250760408a0160208b01613a85565b6040517f11cb08c1000000000000000000000000000000000000000000000000000000008152600481019290925273ffffffffffffffffffffffffffffffffffffffff166024820152604401610570565b5f6060815b61256a6080850185613cc3565b90508110156126f957366125816080860186613cc3565b8381811061259157612591613df8565b90506020028101906125a39190613e25565b90508260026125b28380613a9e565b6040516125c0929190613ed8565b602060405180830381855afa1580156125db573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906125fe9190613ee7565b600261260d6020850185613a9e565b60405161261b929190613ed8565b602060405180830381855afa158015612636573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906126599190613ee7565b60026126686040860186613a9e565b604051612676929190613ed8565b602060405180830381855afa158015612691573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906126b49190613ee7565b60608501356126c960a0870160808801613fad565b6040516020016126de96959493929190613fc8565b60408051601f1981840301815291905292505060010161255d565b505f600261270a60a0860186613a9e565b604051612718929190613ed8565b602060405180830381855afa158015612733573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906127569190613ee7565b600261276560c0870187613a9e565b604051612773929190613ed8565b602060405180830381855afa15801561278e573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906127b19190613ee7565b60408051602081019390935282015260600160408051601f198184030181529181529091507f09d1e750d793034b6ce280ae9a29e26041c05e8a63353d9c70e947f239e916419085359061280a90870160208801613a85565b60026128196040890189613a9e565b604051612827929190613ed8565b602060405180830381855afa158015612842573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906128659190613ee7565b600261287460608a018a613cc3565b60405160200161288592919061401f565b60408051601f198184030181529082905261289f91614042565b602060405180830381855afa1580156128ba573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906128dd9190613ee7565b6002876040516128ed9190614042565b602060405180830381855afa158015612908573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061292b9190613ee7565b60028760405161293b9190614042565b602060405180830381855afa158015612956573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906129799190613ee7565b61298a6101008c0160e08d01613aff565b8b610100018c610140016040516020016129ad9a99989796959493929190614087565b6040516020818303038152906040528051906020012092505050919050565b6129d884848484612e93565b61165157836129e684612f50565b6040517f2a09901e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90921660048301526024820152604401610570565b5f828152600260209081526040822080546001810182559083529120829160050201612a6282826141ca565b50506060810135827fcfcfe068be522243dc3a49ef144effd12c8b1640bfa87028b2e3d7374802365f612a958480613a9e565b612aa26020870187613a9e565b612aaf6040890189613a9e565b612abf60a08b0160808c01613fad565b604051612ad2979695949392919061431d565b60405180910390a35050565b8082111561233c578282826040517f1f31890000000000000000000000000000000000000000000000000000000000815260040161057093929190614377565b5f5b8181101561233c5736838383818110612b3b57612b3b613df8565b9050602002810190612b4d9190613e25565b90505f612b5a8280613a9e565b91505f9050612b6c6040840184613a9e565b91505f90508215801590612b7f57508115155b8015612b8e5750606084013515155b8015612bb25750612ba560a0850160808601613fad565b67ffffffffffffffff1615155b90505f60208411158015612bc7575060808311155b8015612be157506020612bdc86820187613a9e565b905011155b9050811580612bee575080155b15612c28576040517ff2cdebe700000000000000000000000000000000000000000000000000000000815260048101879052602401610570565b5f5b86811015612cab578560600135898983818110612c4957612c49613df8565b9050602002810190612c5b9190613e25565b6060013503612ca3576040517f184def470000000000000000000000000000000000000000000000000000000081526004810188905260608701356024820152604401610570565b600101612c2a565b505060019094019350612b2092505050565b610100810161014082015f612cd682610120860161439b565b61ffff16155f612ce96020860186613a85565b73ffffffffffffffffffffffffffffffffffffffff1614148015612d445750612d18604083016020840161439b565b61ffff16155f612d2b6020850185613a85565b73ffffffffffffffffffffffffffffffffffffffff1614145b90505f612d57604084016020850161439b565b61ffff16612d6b604086016020870161439b565b61ffff16612d799190613f46565b90505f6002612d8f610100880160e08901613aff565b6002811115612da057612da061375a565b149050821580612db1575061138882115b80612dc25750808015612dc2575081155b80612dfb5750612dd8604086016020870161439b565b61ffff16158015612dfb5750612df4604085016020860161439b565b61ffff1615155b15612e6857612e10604086016020870161439b565b612e20604086016020870161439b565b6040517fd50f4fbd00000000000000000000000000000000000000000000000000000000815261ffff9283166004820152911660248201526113886044820152606401610570565b505050505050565b60606108fb73ffffffffffffffffffffffffffffffffffffffff83166014612f99565b5f5f612e9e85612f50565b90505f5f612ead8387876131b1565b5090925090505f816003811115612ec657612ec661375a565b148015612efe57508773ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b15612f0f576001935050505061126e565b8773ffffffffffffffffffffffffffffffffffffffff163b5f03612f38575f935050505061126e565b612f44888488886131f8565b98975050505050505050565b5f5f612f5a611657565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b6060825f612fa8846002613d54565b612fb3906002613f46565b67ffffffffffffffff811115612fcb57612fcb613b1d565b6040519080825280601f01601f191660200182016040528015612ff5576020820181803683370190505b5090507f3000000000000000000000000000000000000000000000000000000000000000815f8151811061302b5761302b613df8565b60200101907effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff191690815f1a9053507f78000000000000000000000000000000000000000000000000000000000000008160018151811061308d5761308d613df8565b60200101907effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff191690815f1a9053505f6130c7856002613d54565b6130d2906001613f46565b90505b600181111561316e577f303132333435363738396162636465660000000000000000000000000000000083600f166010811061311357613113613df8565b1a60f81b82828151811061312957613129613df8565b60200101907effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff191690815f1a90535060049290921c91613167816143b4565b90506130d5565b5081156108f7576040517fe22e27eb0000000000000000000000000000000000000000000000000000000081526004810186905260248101859052604401610570565b5f808060418490036131e5578435602086013560408701355f1a6131d78982858561327b565b9550955095505050506131ef565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411156132b457505f91506003905082613346565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613305573d5f5f3e3d5ffd5b5050604051601f19015191505073ffffffffffffffffffffffffffffffffffffffff811661333d57505f925060019150829050613346565b92505f91508190505b9450945094915050565b803573ffffffffffffffffffffffffffffffffffffffff81168114611bdb575f5ffd5b5f5f5f60608486031215613385575f5ffd5b8335925061339560208501613350565b9150604084013580151581146133a9575f5ffd5b809150509250925092565b5f602082840312156133c4575f5ffd5b5035919050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b828110156134cd577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc08786030184528151805160a0875261346360a08801826133cb565b90506020820151878203602089015261347c82826133cb565b9150506040820151878203604089015261349682826133cb565b606084810151908a015260809384015167ffffffffffffffff1693909801929092525050602093840193919091019060010161341f565b50929695505050505050565b5f5f604083850312156134ea575f5ffd5b823591506134fa60208401613350565b90509250929050565b5f5f83601f840112613513575f5ffd5b50813567ffffffffffffffff81111561352a575f5ffd5b602083019150836020828501011115613541575f5ffd5b9250929050565b5f5f5f5f5f6060868803121561355c575f5ffd5b853567ffffffffffffffff811115613572575f5ffd5b61357e88828901613503565b909650945050602086013567ffffffffffffffff81111561359d575f5ffd5b6135a988828901613503565b96999598509660400135949350505050565b5f5f5f5f5f606086880312156135cf575f5ffd5b853567ffffffffffffffff8111156135e5575f5ffd5b860161018081890312156135f7575f5ffd5b9450602086013567ffffffffffffffff811115613612575f5ffd5b61361e88828901613503565b909550935050604086013567ffffffffffffffff81111561363d575f5ffd5b61364988828901613503565b969995985093965092949392505050565b5f5f5f5f6040858703121561366d575f5ffd5b843567ffffffffffffffff811115613683575f5ffd5b61368f87828801613503565b909550935050602085013567ffffffffffffffff8111156136ae575f5ffd5b6136ba87828801613503565b95989497509550505050565b5f5f5f606084860312156136d8575f5ffd5b833592506020840135600581106136ed575f5ffd5b929592945050506040919091013590565b825173ffffffffffffffffffffffffffffffffffffffff16815260208084015161ffff169082015260808101825173ffffffffffffffffffffffffffffffffffffffff166040830152602083015161ffff166060830152611f35565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600581106137975761379761375a565b9052565b602081016108fb8284613787565b5f5f602083850312156137ba575f5ffd5b823567ffffffffffffffff8111156137d0575f5ffd5b6137dc85828601613503565b90969095509350505050565b602080825282518282018190525f918401906040840190835b8181101561381f578351835260209384019390920191600101613801565b509095945050505050565b600381106137975761379761375a565b6020815261386160208201835173ffffffffffffffffffffffffffffffffffffffff169052565b5f60208301516138746040840182613787565b506040830151613887606084018261382a565b50606083015167ffffffffffffffff81166080840152506080830151805173ffffffffffffffffffffffffffffffffffffffff1660a0840152602081015161ffff1660c08401525060a0830151805173ffffffffffffffffffffffffffffffffffffffff1660e0840152602081015161ffff166101008401525060c083015161016061012084015261391d6101808401826133cb565b905060e0840151601f198483030161014085015261393b82826133cb565b915050610100840151601f198483030161016085015261395b82826133cb565b95945050505050565b838152606081016139786020830185613787565b61126e6040830184613787565b606081016139938286613787565b6139a06020830185613787565b826040830152949350505050565b600181811c908216806139c257607f821691505b6020821081036139f9577f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b50919050565b81835281816020850137505f602082840101525f6020601f19601f840116840101905092915050565b838152604060208201525f61395b6040830184866139ff565b602081525f61126e6020830184866139ff565b604081525f613a676040830186886139ff565b8281036020840152613a7a8185876139ff565b979650505050505050565b5f60208284031215613a95575f5ffd5b611f3582613350565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613ad1575f5ffd5b83018035915067ffffffffffffffff821115613aeb575f5ffd5b602001915036819003821315613541575f5ffd5b5f60208284031215613b0f575f5ffd5b813560038110611f35575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b803561ffff81168114611bdb575f5ffd5b5f6040828403128015613b6c575f5ffd5b506040805190810167ffffffffffffffff81118282101715613b9057613b90613b1d565b604052613b9c83613350565b8152613baa60208401613b4a565b60208201529392505050565b601f82111561233c578282111561233c57805f5260205f20601f840160051c6020851015613be157505f5b90810190601f840160051c035f5b81811015612e68575f83820155600101613bef565b815167ffffffffffffffff811115613c1e57613c1e613b1d565b613c3281613c2c84546139ae565b84613bb6565b6020601f821160018114613c64575f8315613c4d5750848201515b5f19600385901b1c1916600184901b178455613cbc565b5f84815260208120601f198516915b82811015613c935787850151825560209485019460019092019101613c73565b5084821015613cb057868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613cf6575f5ffd5b83018035915067ffffffffffffffff821115613d10575f5ffd5b6020019150600581901b3603821315613541575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820281158282048414176108fb576108fb613d27565b67ffffffffffffffff831115613d8357613d83613b1d565b68010000000000000000831115613d9c57613d9c613b1d565b805483825580841015613dd057815f528360205f20018482035f5b81811015613dcc575f83820155600101613db7565b5050505b505f8181526020812083915b85811015612e6857823582820155602090920191600101613ddc565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff61833603018112613e57575f5ffd5b9190910192915050565b604081525f613e746040830184866139ff565b8281036020938401525f8152919091019392505050565b82815260408101611f356020830184613787565b604081525f613eb26040830185876139ff565b905073ffffffffffffffffffffffffffffffffffffffff83166020830152949350505050565b818382375f9101908152919050565b5f60208284031215613ef7575f5ffd5b5051919050565b5f81518060208401855e5f93019283525090919050565b7f6763726561746f72782a0000000000000000000000000000000000000000000081525f611f35600a830184613efe565b808201808211156108fb576108fb613d27565b5f5f85851115613f67575f5ffd5b83861115613f73575f5ffd5b5050820193919092039150565b5f5f198203613f9157613f91613d27565b5060010190565b67ffffffffffffffff81168114611c51575f5ffd5b5f60208284031215613fbd575f5ffd5b8135611f3581613f98565b5f613fd38289613efe565b968752505060208501939093526040840191909152606083015260c01b7fffffffffffffffff000000000000000000000000000000000000000000000000166080820152608801919050565b5f8184825b8581101561381f578135835260209283019290910190600101614024565b5f611f358284613efe565b73ffffffffffffffffffffffffffffffffffffffff61406b82613350565b16825261ffff61407d60208301613b4a565b1660208301525050565b5f610180820190508b82528a602083015273ffffffffffffffffffffffffffffffffffffffff8a1660408301528860608301528760808301528660a08301528560c08301526140d960e083018661382a565b6140e761010083018561404d565b6140f561014083018461404d565b9b9a5050505050505050505050565b67ffffffffffffffff83111561411c5761411c613b1d565b6141308361412a83546139ae565b83613bb6565b5f601f841160018114614161575f851561414a5750838201355b5f19600387901b1c1916600186901b178355613cbc565b5f83815260208120601f198716915b828110156141905786850135825560209485019460019092019101614170565b50868210156141ac575f1960f88860031b161c19848701351681555b505060018560011b0183555050505050565b5f81356108fb81613f98565b6141d48283613a9e565b67ffffffffffffffff8111156141ec576141ec613b1d565b614200816141fa85546139ae565b85613bb6565b5f601f821160018114614231575f831561421a5750838201355b5f19600385901b1c1916600184901b178555614288565b5f85815260208120601f198516915b828110156142605786850135825560209485019460019092019101614240565b508482101561427c575f1960f88660031b161c19848701351681555b505060018360011b0185555b505050506142996020830183613a9e565b6142a7818360018601614104565b50506142b66040830183613a9e565b6142c4818360028601614104565b5050606082013560038201556143196142df608084016141be565b6004830167ffffffffffffffff82167fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000008254161781555050565b5050565b608081525f61433060808301898b6139ff565b828103602084015261434381888a6139ff565b905082810360408401526143588186886139ff565b91505067ffffffffffffffff8316606083015298975050505050505050565b606081525f61438960608301866133cb565b60208301949094525060400152919050565b5f602082840312156143ab575f5ffd5b611f3582613b4a565b5f816143c2576143c2613d27565b505f19019056'
